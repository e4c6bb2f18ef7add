package io.lexwatch.alert.label;

import java.util.Optional;

/** Finds items as they were read, for as long as they are kept. */
public interface Originals {

    /**
     * An item as it was read.
     *
     * @param text plain text, as long as it was
     */
    record Original(String title, String text) {}

    /** The item that stands at a place; empty where it is kept no longer, is another one, or cannot be had right now. */
    Optional<Original> at(int partition, long offset, String itemId);
}
