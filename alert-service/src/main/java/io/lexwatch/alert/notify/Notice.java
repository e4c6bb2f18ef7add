package io.lexwatch.alert.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is to be told.
 *
 * @param id the same for every attempt: {@code webhook-id}
 * @param type {@value #ALERT}, {@value #DIGEST}, {@value #TEST} or {@value #OPERATIONS}
 * @param time when it came to be told
 * @param summary one line for the message as a whole
 * @param alerts the alerts of the message; one, for channels that do not group; none, for a notice about operations
 * @param lines what a notice about operations lists; empty for others
 * @param late how much later than at first tried; null where in time
 */
public record Notice(
        String id,
        String type,
        Instant time,
        String summary,
        List<AlertData> alerts,
        List<String> lines,
        Duration late) {

    public static final String ALERT = "io.lexwatch.alert.v1";
    public static final String DIGEST = "io.lexwatch.digest.v1";
    public static final String TEST = "io.lexwatch.test.v1";
    public static final String OPERATIONS = "io.lexwatch.operations.v1";

    public Notice {
        alerts = List.copyOf(alerts);
        lines = List.copyOf(lines);
    }

    public Notice(String id, String type, Instant time, String summary, List<AlertData> alerts, Duration late) {
        this(id, type, time, summary, alerts, List.of(), late);
    }

    /** Its alerts by dossier, in the order of the alerts. */
    Map<String, List<AlertData>> dossiers() {
        return alerts.stream()
                .collect(Collectors.groupingBy(AlertData::dossier, LinkedHashMap::new, Collectors.toList()));
    }
}
