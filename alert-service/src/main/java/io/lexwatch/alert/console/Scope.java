package io.lexwatch.alert.console;

import java.util.Set;

/** What a session may do; each includes the ones before it. */
enum Scope {
    READ(Set.of("read")),
    WRITE(Set.of("read", "write")),
    ADMIN(Set.of("read", "write", "admin"));

    static final String MAY_READ = "read";
    static final String MAY_WRITE = "write";
    static final String MAY_ADMINISTER = "admin";

    private final Set<String> roles;

    Scope(Set<String> roles) {
        this.roles = roles;
    }

    Set<String> roles() {
        return roles;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Scope of(String code) {
        for (Scope scope : values()) {
            if (scope.code().equals(code)) {
                return scope;
            }
        }
        return READ;
    }

    /** The widest that some roles allow. */
    static Scope of(Set<String> roles) {
        return roles.contains(MAY_ADMINISTER) ? ADMIN : roles.contains(MAY_WRITE) ? WRITE : READ;
    }
}
