package io.lexwatch.local.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A feed as ingest shows it.
 *
 * @param status its health
 * @param reason why it is so; empty where it is well
 * @param lastPoll when it was polled last; null before the first time
 * @param items published since it was added
 */
public record Feed(String id, String url, String title, String status, String reason, Instant lastPoll, long items) {

    private static final String FAILING = "FAILING";
    private static final String GONE = "GONE";
    private static final String SILENT = "SILENT";

    static Feed of(JsonNode json) {
        JsonNode health = json.path("health");
        String last = health.path("lastPoll").asText("");
        return new Feed(
                json.path("id").asText(),
                json.path("url").asText(),
                json.path("title").asText(""),
                health.path("status").asText(),
                health.path("reason").asText(""),
                last.isEmpty() ? null : Instant.parse(last),
                health.path("items").asLong());
    }

    public boolean isPolled() {
        return lastPoll != null;
    }

    public boolean isFailing() {
        return FAILING.equals(status) || GONE.equals(status);
    }

    /** Whether the last poll brought nothing that can be read; one failure alone does not make a feed failing. */
    public boolean lastPollFailed() {
        boolean silent = SILENT.equals(status) && reason.startsWith("no new item");
        return isFailing() || (!reason.isEmpty() && !silent);
    }

    /** What to call it. */
    public String shown() {
        return title.isEmpty() ? url : title;
    }
}
