package io.lexwatch.contract;

/** Whether an item reports a finding as news, or tells it as earlier history. Background alerts nobody. */
public enum Novelty {
    NEW,
    BACKGROUND
}
