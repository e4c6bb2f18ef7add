package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;

/**
 * What the analysts did with an alert.
 *
 * @param state {@value #OPEN}, {@value #ACKNOWLEDGED} or {@value #NOT_RELEVANT}
 * @param reason why it is not relevant, where somebody said so
 */
public record Handling(String state, String by, Instant at, String reason, List<Comment> comments) {

    public static final String OPEN = "open";
    public static final String ACKNOWLEDGED = "acknowledged";
    public static final String NOT_RELEVANT = "not_relevant";

    public Handling {
        state = state == null ? OPEN : state;
        comments = comments == null ? List.of() : comments;
    }

    /** Of an alert that nobody touched yet. */
    public static Handling untouched() {
        return new Handling(OPEN, null, null, null, List.of());
    }
}
