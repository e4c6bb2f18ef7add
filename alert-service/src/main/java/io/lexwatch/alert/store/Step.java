package io.lexwatch.alert.store;

import java.time.Instant;

/** One material step of a fact: the revision it made, the stage reached, when, and the source that says so. */
public record Step(int revision, String stage, Instant at, String source) {}
