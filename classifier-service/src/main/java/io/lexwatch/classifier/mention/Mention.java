package io.lexwatch.classifier.mention;

/**
 * One place where a text names something of the catalog.
 *
 * @param start offset of its first code unit in the buffer
 * @param end offset behind its last
 * @param id the entry's id in the catalog; for a word, its group
 */
public record Mention(int start, int end, Kind kind, String id, Form form) {

    /** What is named. */
    public enum Kind {
        LAW,
        AUTHORITY,
        COMPANY,
        JURISDICTION,
        WORD
    }

    /** How it is named. */
    public enum Form {
        NAME,
        ADJECTIVE,
        GOVERNMENT,
        CITY,
        PRODUCT
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean isWord(String group) {
        return kind == Kind.WORD && id.equals(group);
    }

    public int length() {
        return end - start;
    }
}
