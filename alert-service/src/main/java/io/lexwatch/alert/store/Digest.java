package io.lexwatch.alert.store;

/** That alerts are gathered and sent once a day, at an hour of a time zone. */
public record Digest(int hour, String zone) {}
