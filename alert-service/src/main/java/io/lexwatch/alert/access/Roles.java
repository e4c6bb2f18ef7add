package io.lexwatch.alert.access;

import java.util.List;
import java.util.Set;

/** What a key may do; each scope includes the ones before it. */
public final class Roles {

    /** See everything but secrets. */
    public static final String READ = "read";

    /** Handle alerts, change subscriptions and silences, send again. */
    public static final String WRITE = "write";

    /** Make endpoints and keys, and read the audit log. */
    public static final String ADMIN = "admin";

    /** All scopes, the narrowest first. */
    public static final List<String> SCOPES = List.of(READ, WRITE, ADMIN);

    private Roles() {}

    /** All that a scope includes. */
    static Set<String> of(String scope) {
        return Set.copyOf(SCOPES.subList(0, SCOPES.indexOf(scope) + 1));
    }
}
