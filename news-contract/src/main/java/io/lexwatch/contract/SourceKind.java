package io.lexwatch.contract;

/** What sort of publisher stands behind a feed; official sources are marked in alerts. */
public enum SourceKind {
    PRESS,
    OFFICIAL,
    COMPANY,
    BLOG
}
