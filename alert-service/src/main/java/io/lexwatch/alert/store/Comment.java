package io.lexwatch.alert.store;

import java.time.Instant;

/** What an analyst noted on an alert. */
public record Comment(String by, Instant at, String text) {}
