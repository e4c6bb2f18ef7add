package io.lexwatch.alert.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param thread the receiver's own id of the message that it follows; null where it stands alone
 */
public record Notice(
        String id,
        String type,
        Instant time,
        String summary,
        List<AlertData> alerts,
        List<String> lines,
        Duration late,
        String thread) {

    private static final Set<String> GRAVE = Set.of("high", "critical");

    public static final String ALERT = "io.lexwatch.alert.v1";
    public static final String DIGEST = "io.lexwatch.digest.v1";
    public static final String TEST = "io.lexwatch.test.v1";
    public static final String OPERATIONS = "io.lexwatch.operations.v1";

    public Notice {
        alerts = List.copyOf(alerts);
        lines = List.copyOf(lines);
    }

    public Notice(String id, String type, Instant time, String summary, List<AlertData> alerts, Duration late) {
        this(id, type, time, summary, alerts, List.of(), late, null);
    }

    /** The same, below an earlier message. */
    public Notice inThread(String thread) {
        return new Notice(id, type, time, summary, alerts, lines, late, thread);
    }

    /** Whether what follows in its story can go below it. */
    public boolean beginsThread() {
        return thread == null && ALERT.equals(type);
    }

    /** Whether any of it weighs so much that nobody should miss it. */
    boolean isGrave() {
        return alerts.stream().anyMatch(alert -> GRAVE.contains(alert.severity()));
    }

    /** Its alerts by dossier, in the order of the alerts. */
    Map<String, List<AlertData>> dossiers() {
        return alerts.stream()
                .collect(Collectors.groupingBy(AlertData::dossier, LinkedHashMap::new, Collectors.toList()));
    }
}
