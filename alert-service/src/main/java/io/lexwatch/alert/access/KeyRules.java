package io.lexwatch.alert.access;

import io.lexwatch.alert.store.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a key may be called and be. */
final class KeyRules {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@+-]{0,59}");

    private KeyRules() {}

    /** What is wrong with a key that somebody asks for; nothing where it is fine. */
    static Optional<String> wrong(String name, String scope, Instant expiresAt, Instant now, List<ApiKey> others) {
        if (name == null || !NAME.matcher(name.strip()).matches()) {
            return Optional.of("name must have 1 to 60 letters, digits, spaces or any of . _ @ + - and begin with a"
                    + " letter or digit; it stands in the audit log for whoever holds the key");
        }
        if (scope == null || !Roles.SCOPES.contains(scope)) {
            return Optional.of("scope must be one of " + Roles.SCOPES);
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return Optional.of("expiresAt must be a time to come");
        }
        return isTaken(name.strip(), others)
                ? Optional.of("there is a key named '" + name.strip() + "' already; revoke it, or choose another name")
                : Optional.empty();
    }

    private static boolean isTaken(String name, List<ApiKey> others) {
        return ApiKeyIdentities.FIRST.equalsIgnoreCase(name)
                || others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name));
    }
}
