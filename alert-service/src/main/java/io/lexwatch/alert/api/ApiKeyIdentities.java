package io.lexwatch.alert.api;

import io.lexwatch.alert.AlertConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows whose key it is; the comparison takes the same time whatever is shown. */
@ApplicationScoped
public class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    private static final int SHORTEST = 16;

    private final Optional<String> adminKey;

    @Inject
    public ApiKeyIdentities(AlertConfig config) {
        this.adminKey = config.apiKey();
    }

    /** The service does not start unprotected. */
    void check(@Observes StartupEvent event) {
        if (adminKey.filter(key -> key.length() >= SHORTEST).isEmpty()) {
            throw new IllegalStateException("LEXWATCH_API_KEY must be set to a key of at least " + SHORTEST
                    + " characters; make one with: openssl rand -hex 24");
        }
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        if (!isAdmin(request.key())) {
            return Uni.createFrom().failure(new AuthenticationFailedException("the API key is not known"));
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("admin"))
                        .addRoles(Roles.of(Roles.ADMIN))
                        .build());
    }

    private boolean isAdmin(String shown) {
        byte[] expected = adminKey.orElse("").getBytes(StandardCharsets.UTF_8);
        return expected.length >= SHORTEST && MessageDigest.isEqual(expected, shown.getBytes(StandardCharsets.UTF_8));
    }
}
