package io.lexwatch.alert.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** That somebody comes with a session that was opened with a key. */
public final class HeldKeyRequest extends BaseAuthenticationRequest {

    private final String keyId;

    public HeldKeyRequest(String keyId) {
        this.keyId = keyId;
    }

    String keyId() {
        return keyId;
    }
}
