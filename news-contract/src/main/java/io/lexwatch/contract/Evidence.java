package io.lexwatch.contract;

/**
 * A sentence that a finding was read from.
 *
 * @param field which text of the item it stands in
 * @param start offset of its first UTF-16 code unit in that text
 * @param end offset behind its last
 * @param quote the sentence itself, exactly as it stands there
 */
public record Evidence(Field field, int start, int end, String quote) {

    /** The texts of an item. */
    public enum Field {
        TITLE,
        TEXT
    }

    public Evidence {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("evidence offsets " + start + ".." + end + " are no range");
        }
    }
}
