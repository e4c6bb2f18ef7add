package io.lexwatch.alert.access;

import io.lexwatch.alert.AlertConfig;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Gives whoever shows a provider's token the scope that their roles there are worth here, and no role by its name alone. */
@ApplicationScoped
public class TokenScopes implements SecurityIdentityAugmentor {

    private final Map<String, String> roles;

    @Inject
    public TokenScopes(AlertConfig config) {
        AlertConfig.Oidc oidc = config.oidc();
        this.roles = Map.of(
                Roles.READ, oidc.readRole(),
                Roles.WRITE, oidc.writeRole(),
                Roles.ADMIN, oidc.adminRole());
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.getPrincipal() instanceof JsonWebToken ? scoped(identity) : identity);
    }

    /** All of an identity but its roles, in whose place stands what the widest of them is worth. */
    private SecurityIdentity scoped(SecurityIdentity identity) {
        var scoped = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        return scoped.addRoles(scopes(identity.getRoles())).build();
    }

    Set<String> scopes(Set<String> given) {
        return Roles.SCOPES.reversed().stream()
                .filter(scope -> given.contains(roles.get(scope)))
                .findFirst()
                .map(Roles::of)
                .orElse(Set.of());
    }
}
