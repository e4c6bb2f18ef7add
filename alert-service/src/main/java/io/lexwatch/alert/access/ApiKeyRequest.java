package io.lexwatch.alert.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** That somebody shows a key. */
public final class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
