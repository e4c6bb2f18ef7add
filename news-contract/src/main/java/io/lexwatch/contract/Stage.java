package io.lexwatch.contract;

/** How far a company's response has come. */
public enum Stage {
    CONSIDERING,
    ANNOUNCED,
    DONE,
    DENIED
}
