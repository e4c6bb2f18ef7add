package io.lexwatch.alert.store;

/**
 * A sentence that a source was read from, with its place in the item's title or text.
 *
 * @param before what stands before it there, as far as it helps to read it
 * @param after what stands behind it
 */
public record Quote(String field, int start, int end, String text, String before, String after) {

    public Quote {
        before = before == null ? "" : before;
        after = after == null ? "" : after;
    }

    /** Without its context. */
    public Quote(String field, int start, int end, String text) {
        this(field, start, end, text, null, null);
    }
}
