package io.lexwatch.alert.access;

import io.lexwatch.alert.AlertConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows whose key it is: the first one, which is configured, or one that was made since. */
@ApplicationScoped
public class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    /** Who holds the first key. */
    static final String FIRST = "admin";

    private static final int SHORTEST = 16;

    private final Optional<String> firstKey;
    private final Keys keys;

    @Inject
    public ApiKeyIdentities(AlertConfig config, Keys keys) {
        this.firstKey = config.apiKey();
        this.keys = keys;
    }

    /** The service does not start unprotected. */
    void check(@Observes StartupEvent event) {
        if (firstKey.filter(key -> key.length() >= SHORTEST).isEmpty()) {
            throw new IllegalStateException("LEXWATCH_API_KEY must be set to a key of at least " + SHORTEST
                    + " characters; make one with: openssl rand -hex 24");
        }
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    /** The first key is known without the database, so that it opens the doors while that is away. */
    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        if (isFirst(request.key())) {
            return Uni.createFrom().item(Identities.of(FIRST, Roles.ADMIN));
        }
        return context.runBlocking(() -> keys.shown(request.key())
                .map(Identities::of)
                .orElseThrow(() -> new AuthenticationFailedException("the API key is not known")));
    }

    private boolean isFirst(String shown) {
        byte[] expected = firstKey.orElse("").getBytes(StandardCharsets.UTF_8);
        return expected.length >= SHORTEST && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }
}
