package io.lexwatch.ingest.parse;

/** Where the text of a feed ends. */
public enum Ending {

    /** Where it should, or where nobody can tell. */
    WHOLE("the feed is whole"),

    /** Behind an item, before the feed was closed: there may have been more items. */
    BETWEEN_ITEMS("the answer ends before the feed does"),

    /** Within the last item: what is there of it may lack anything, its guid and half its text. */
    WITHIN_ITEM("the answer ends within an item");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
