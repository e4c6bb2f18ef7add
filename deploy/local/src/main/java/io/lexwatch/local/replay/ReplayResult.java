package io.lexwatch.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.rest.Flow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param files feed files served
 * @param items items that they list, the same one perhaps many times
 * @param alerts oldest first
 * @param unreadable files that could not be read, with the reason
 */
record ReplayResult(
        String folder,
        int files,
        long items,
        Flow flow,
        List<JsonNode> alerts,
        List<String> unreadable,
        Duration took) {

    ReplayResult {
        alerts = alerts.stream()
                .sorted(Comparator.comparing(ReplayResult::firstSeen))
                .toList();
        unreadable = List.copyOf(unreadable);
    }

    static Instant firstSeen(JsonNode alert) {
        return Instant.parse(alert.path("firstSeen").asText());
    }
}
