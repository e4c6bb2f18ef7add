package io.lexwatch.alert.access;

import io.lexwatch.alert.store.ApiKey;
import io.lexwatch.alert.store.ApiKeys;
import io.lexwatch.alert.store.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys beside the first one: made, looked up and revoked, each of it on record. */
@ApplicationScoped
public class Keys {

    /** How exactly it is known when a key was last used: a write for each request would be one too many. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private static final String NO_HASH = "0".repeat(64);

    private final ApiKeys keys;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public Keys(ApiKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A key that was just made.
     *
     * @param text what its holder shows; it is kept nowhere and cannot be told again
     */
    public record Made(ApiKey key, String text) {}

    /**
     * Makes a key.
     *
     * @param expiresAt when it stops working; null for never
     * @param by who asked for it
     * @throws IllegalKeyException where name, scope or end will not do
     */
    public Made make(String name, String scope, Instant expiresAt, String by) {
        Instant now = clock.instant();
        KeyRules.wrong(name, scope, expiresAt, now, keys.all()).ifPresent(wrong -> {
            throw new IllegalKeyException(wrong);
        });
        KeyCode code = KeyCode.random(random);
        var key = new ApiKey(code.id(), name.strip(), scope, code.hash(), by, now, null, expiresAt);
        keys.add(key);
        audit.note(now, by, "key.create", key.id(), key.name() + ", scope " + scope);
        return new Made(key, code.text());
    }

    /** All that were not revoked, those that are over too, the oldest first. */
    public List<ApiKey> all() {
        return keys.all();
    }

    /** Stops a key at once, on every replica; false where there is none. */
    public boolean revoke(String id, String by) {
        Optional<ApiKey> revoked = keys.delete(id);
        revoked.ifPresent(key -> audit.note(clock.instant(), by, "key.revoke", id, key.name()));
        return revoked.isPresent();
    }

    /** The key that somebody shows, where it is known and not over. How long it takes tells nothing of the secret. */
    Optional<ApiKey> shown(String text) {
        Optional<KeyCode> code = KeyCode.parse(text);
        Optional<ApiKey> known = code.flatMap(c -> keys.find(c.id()));
        boolean same = isSame(
                known.map(ApiKey::hash).orElse(NO_HASH), code.map(KeyCode::hash).orElse(""));
        return known.filter(key -> same).filter(this::lasts).map(this::used);
    }

    /** The key that a session was opened with, where it is not revoked or over meanwhile. */
    Optional<ApiKey> held(String id) {
        return keys.find(id).filter(this::lasts).map(this::used);
    }

    private boolean lasts(ApiKey key) {
        return key.expiresAt() == null || key.expiresAt().isAfter(clock.instant());
    }

    private ApiKey used(ApiKey key) {
        Instant now = clock.instant();
        if (key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(USE_NOTED))) {
            keys.used(key.id(), now);
        }
        return key;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
