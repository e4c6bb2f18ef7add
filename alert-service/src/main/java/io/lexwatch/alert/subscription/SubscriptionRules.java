package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Digest;
import io.lexwatch.alert.store.Subscription;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a subscription must be like beside its filter, in words for whoever writes one. */
public final class SubscriptionRules {

    private static final List<String> UPDATES = List.of(Subscription.ALL, Subscription.MATERIAL, Subscription.NONE);
    private static final List<String> ABOUT = List.of(Subscription.ALERTS, Subscription.OPERATIONS);
    private static final int LAST_HOUR = 23;

    private SubscriptionRules() {}

    /** What is wrong with it; nothing where all is right. */
    public static Optional<String> wrong(String about, String updates, Integer minCorroboration, Digest digest) {
        if (about != null && !ABOUT.contains(about)) {
            return Optional.of("about must be one of " + ABOUT);
        }
        if (updates != null && !UPDATES.contains(updates)) {
            return Optional.of("updates must be one of " + UPDATES);
        }
        if (minCorroboration != null && (minCorroboration < 1 || minCorroboration > Alert.MANY)) {
            return Optional.of("minCorroboration must be 1 to " + Alert.MANY + " independent publishers");
        }
        return digest == null ? Optional.empty() : wrong(digest);
    }

    private static Optional<String> wrong(Digest digest) {
        if (digest.hour() < 0 || digest.hour() > LAST_HOUR) {
            return Optional.of("the digest's hour must be 0 to " + LAST_HOUR);
        }
        try {
            ZoneId.of(digest.zone() == null ? "" : digest.zone());
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("the digest's zone must be a time zone such as Europe/Berlin");
        }
    }
}
