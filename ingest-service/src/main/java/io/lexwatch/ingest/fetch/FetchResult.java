package io.lexwatch.ingest.fetch;

import java.time.Duration;

/** How a request ended. */
public sealed interface FetchResult {

    /**
     * A body.
     *
     * @param charset as the header says, or null
     */
    record Answered(byte[] body, String contentType, String charset, AnswerHeaders headers) implements FetchResult {}

    /** What we have is what there is. */
    record Unchanged(AnswerHeaders headers) implements FetchResult {}

    /** 202 or 204: taken, and nothing to say. */
    record Accepted() implements FetchResult {}

    /** 410: it will not come back. */
    record Gone() implements FetchResult {}

    /**
     * No answer that can be used.
     *
     * @param reason in words for a person, without credentials
     * @param status the HTTP status, or 0 where there was none
     * @param retryAfter how long the server asks to be left alone, or null
     */
    record Failed(String reason, int status, Duration retryAfter) implements FetchResult {}
}
