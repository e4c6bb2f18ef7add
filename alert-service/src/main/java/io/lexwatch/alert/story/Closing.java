package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Says which facts of a group are over: so long before the group's newest source, and so long not heard of, that nothing which
 * may still come, or come again, is near enough to belong to them. Without them the others stay what they are, since a source
 * looks only at facts that it is near to; and the group stays small however long a company does the same again and again.
 */
final class Closing {

    /** Twice as long as the topic keeps what may be read again. */
    private static final Duration LATEST = Duration.ofDays(60);

    private final Duration quiet;

    /** @param window reports further apart are two facts */
    Closing(Duration window) {
        this.quiet = LATEST.plus(window);
    }

    /**
     * What is over.
     *
     * @param facts by their alerts' ids
     * @param now no source is newer, whatever it says
     * @return {@link Source#unrevisedId()} → alert id
     */
    Map<String, String> closed(Map<String, Fact> facts, Instant now) {
        Instant told = facts.values().stream()
                .map(fact -> newest(fact, Source::eventTime))
                .max(Comparator.naturalOrder())
                .filter(time -> time.isBefore(now))
                .orElse(now);
        var closed = new HashMap<String, String>();
        facts.forEach((id, fact) -> {
            boolean past = newest(fact, Source::eventTime).plus(quiet).isBefore(told);
            if (past && newest(fact, Source::seenAt).plus(quiet).isBefore(now)) {
                fact.sources().forEach(source -> closed.put(source.unrevisedId(), id));
            }
        });
        return closed;
    }

    private static Instant newest(Fact fact, Function<Source, Instant> time) {
        return fact.sources().stream().map(time).max(Comparator.naturalOrder()).orElseThrow();
    }
}
