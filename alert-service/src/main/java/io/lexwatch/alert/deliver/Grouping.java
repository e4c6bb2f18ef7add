package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Parts what is due for people into messages: the facts of one story in one, with those that joined it while it waited; and
 * what gathered during an outage in one summary instead of a flood.
 */
final class Grouping {

    private static final Duration OUTAGE = Duration.ofMinutes(10);
    private static final int FLOOD = 5;

    private final Outbox outbox;
    private final Clock clock;

    Grouping(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    List<List<Due>> messages(String endpointId, List<Due> batch) {
        var stories = new LinkedHashMap<String, List<Due>>();
        batch.forEach(due ->
                stories.computeIfAbsent(due.story(), story -> new ArrayList<>()).add(due));
        if (isFlood(stories.values().stream().map(List::getFirst).toList())) {
            return List.of(batch);
        }
        for (Due waiting : outbox.waiting(endpointId)) {
            List<Due> story = stories.get(waiting.story());
            if (waiting.attempts() == 0
                    && story != null
                    && story.stream().noneMatch(d -> d.id().equals(waiting.id()))) {
                story.add(waiting);
            }
        }
        return List.copyOf(stories.values());
    }

    private boolean isFlood(List<Due> firsts) {
        Instant late = clock.instant().minus(OUTAGE);
        return firsts.size() > FLOOD
                && firsts.stream().allMatch(due -> due.createdAt().isBefore(late));
    }
}
