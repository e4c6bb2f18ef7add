package io.lexwatch.alert.access;

import io.lexwatch.alert.store.ApiKey;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Optional;

/** Who somebody is to the rest of the service: a name for the audit log, and what they may do. */
public final class Identities {

    private static final String KEY = "lexwatch.key";

    private Identities() {}

    /** Whoever a scope was given to by configuration. */
    public static SecurityIdentity of(String name, String scope) {
        return builder(name, scope).build();
    }

    /** Whoever holds a key. */
    static SecurityIdentity of(ApiKey key) {
        return builder(key.name(), key.scope()).addAttribute(KEY, key.id()).build();
    }

    /** The id of the key that somebody showed; nothing for the first one, which has none. */
    public static Optional<String> key(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(KEY));
    }

    private static QuarkusSecurityIdentity.Builder builder(String name, String scope) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Roles.of(scope));
    }
}
