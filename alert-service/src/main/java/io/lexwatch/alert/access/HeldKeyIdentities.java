package io.lexwatch.alert.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks at each request whether the key of a session still stands: revoking a key ends its sessions. */
@ApplicationScoped
public class HeldKeyIdentities implements IdentityProvider<HeldKeyRequest> {

    private final Keys keys;

    @Inject
    public HeldKeyIdentities(Keys keys) {
        this.keys = keys;
    }

    @Override
    public Class<HeldKeyRequest> getRequestType() {
        return HeldKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(HeldKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> keys.held(request.keyId()).map(Identities::of).orElse(null));
    }
}
