package io.lexwatch.alert.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to be told.
 *
 * @param id the same for every attempt: {@code webhook-id}
 * @param type {@value #ALERT}, {@value #TEST} or {@value #OPERATIONS}
 * @param time when it came to be told
 * @param summary one line for the message as a whole
 * @param alerts the alerts of the message; one, for channels that do not group; none, for a notice about operations
 * @param late how much later than at first tried; null where in time
 */
public record Notice(String id, String type, Instant time, String summary, List<AlertData> alerts, Duration late) {

    public static final String ALERT = "io.lexwatch.alert.v1";
    public static final String TEST = "io.lexwatch.test.v1";
    public static final String OPERATIONS = "io.lexwatch.operations.v1";

    public Notice {
        alerts = List.copyOf(alerts);
    }
}
