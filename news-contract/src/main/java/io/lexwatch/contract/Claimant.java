package io.lexwatch.contract;

/** Who says that a finding is so. */
public enum Claimant {
    COMPANY,
    AUTHORITY,
    UNNAMED_SOURCE,
    OUTLET
}
