package io.lexwatch.ingest.feed;

import java.util.List;

/**
 * An answer compared with what was known of its feed.
 *
 * @param changes items to publish, in the order of the answer
 * @param memory what is known after it
 * @param overrun that it shares no item with the answer before: there may have been items that nobody saw
 */
public record Comparison(List<Change> changes, ItemMemory memory, boolean overrun) {

    /**
     * An item that is new or says something new.
     *
     * @param index its place in the answer
     * @param itemNumber stable number of the item within its feed
     * @param revision 1 for a new item
     * @param wasHistory whether it was history when first seen; for a new item, whether the answer is history
     */
    public record Change(int index, long itemNumber, int revision, boolean wasHistory) {}
}
