package io.lexwatch.alert.notify;

import java.time.Duration;

/** What came of a request. */
sealed interface Reply {

    /**
     * The receiver answered.
     *
     * @param start the first 2 kB of the body
     * @param retryAfter what it asked for; null where it said nothing
     */
    record Answered(int status, String start, Duration retryAfter) implements Reply {}

    /** It did not, for a reason in words without any address. */
    record Failed(String reason) implements Reply {}
}
