package io.lexwatch.alert.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads times in addresses. */
final class Times {

    private Times() {}

    static Instant parse(String parameter, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw ProblemException.unprocessable(parameter + " must be a time such as 2026-07-06T00:00:00Z");
        }
    }
}
