package io.lexwatch.ingest.parse;

/** How the reading of an answer ended. */
public sealed interface ReadResult {

    /** It is a feed. */
    record Read(FeedDocument document) implements ReadResult {}

    /**
     * It is no feed, or too damaged to be one.
     *
     * @param reason what was found instead and what to do, in words for a person
     */
    record Unreadable(String reason) implements ReadResult {}
}
