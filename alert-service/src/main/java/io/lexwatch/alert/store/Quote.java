package io.lexwatch.alert.store;

/** A sentence that a source was read from, with its place in the item's title or text. */
public record Quote(String field, int start, int end, String text) {}
