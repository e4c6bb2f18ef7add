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
    private final Digests digests;
    private final Clock clock;

    Grouping(Outbox outbox, Digests digests, Clock clock) {
        this.outbox = outbox;
        this.digests = digests;
        this.clock = clock;
    }

    /**
     * The messages of what is due.
     *
     * @param people whether people read the endpoint, so that facts of one story go into one message
     */
    List<List<Due>> messages(String endpointId, boolean people, List<Due> batch) {
        List<Due> operations = batch.stream().filter(Due::isOperations).toList();
        List<Due> digested =
                batch.stream().filter(due -> due.digestMoment().isPresent()).toList();
        List<Due> atOnce = batch.stream()
                .filter(due -> !due.isOperations() && due.digestMoment().isEmpty())
                .toList();
        var messages = new ArrayList<List<Due>>();
        messages.addAll(people ? stories(endpointId, atOnce) : singly(atOnce));
        messages.addAll(people && !operations.isEmpty() ? List.of(operations) : singly(operations));
        messages.addAll(digests.parted(endpointId, digested));
        return messages;
    }

    private static List<List<Due>> singly(List<Due> dues) {
        return dues.stream().map(List::of).toList();
    }

    private List<List<Due>> stories(String endpointId, List<Due> batch) {
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
