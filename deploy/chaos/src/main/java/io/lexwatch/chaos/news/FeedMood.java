package io.lexwatch.chaos.news;

/** How a feed's server behaves. */
public enum FeedMood {
    WELL,
    /** 500, or 503 with Retry-After. */
    ERROR,
    /** Takes the request and answers nothing. */
    HANGING,
    /** Says how long the answer is and breaks off in the middle of it. */
    BROKEN_OFF,
    /** Ends in the middle of an item, as if that were all. */
    CUT_SHORT,
    /** Leads back to itself. */
    REDIRECTING,
    /** 100 MB of items that never end. */
    HUGE
}
