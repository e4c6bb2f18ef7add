package io.lexwatch.contract;

/** An item that a run of re-classification flagged; the record's key is the item's id. */
public record ReplayedItem(String run, FlaggedItem flagged) implements Replayed {}
