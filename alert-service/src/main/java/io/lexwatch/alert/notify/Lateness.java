package io.lexwatch.alert.notify;

import java.time.Duration;

/** Says how late a message is. */
final class Lateness {

    private Lateness() {}

    static String sentence(Duration late) {
        return "Sent " + words(late) + " late: the receiver could not be reached before.";
    }

    private static String words(Duration late) {
        if (late.toHours() >= 48) {
            return late.toDays() + " days";
        }
        return late.toMinutes() >= 120 ? late.toHours() + " hours" : late.toMinutes() + " minutes";
    }
}
