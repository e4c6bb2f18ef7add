package io.lexwatch.alert.api;

import java.util.Set;

/** What a key may do; each includes the ones before it. */
final class Roles {

    static final String READ = "read";
    static final String WRITE = "write";
    static final String ADMIN = "admin";

    private Roles() {}

    /** All that a scope includes. */
    static Set<String> of(String scope) {
        return switch (scope) {
            case ADMIN -> Set.of(READ, WRITE, ADMIN);
            case WRITE -> Set.of(READ, WRITE);
            default -> Set.of(READ);
        };
    }
}
