package io.lexwatch.alert.notify;

import java.time.Duration;

/** What a channel makes of an attempt. */
public sealed interface Outcome {

    /** Why, in words, without any address or secret. */
    String detail();

    /** The receiver has it. */
    record Delivered(String detail) implements Outcome {}

    /**
     * It may work later.
     *
     * @param after what the receiver asked for; null where it said nothing
     */
    record Again(String detail, Duration after) implements Outcome {}

    /** The receiver will never take this message. */
    record Rejected(String detail) implements Outcome {}

    /** The receiver is no more: the endpoint is to be disabled. */
    record Gone(String detail) implements Outcome {}
}
