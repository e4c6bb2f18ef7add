package io.lexwatch.contract;

/** Where a bill stands on its way. */
public enum BillStep {
    INTRODUCED,
    COMMITTEE,
    CHAMBER,
    PARLIAMENT,
    SIGNED
}
