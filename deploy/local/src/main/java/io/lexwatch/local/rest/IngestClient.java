package io.lexwatch.local.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Feeds in, feeds' health out. */
public final class IngestClient implements AutoCloseable {

    private static final String FEEDS = "/api/v1/feeds";

    private final RestClient rest;

    public IngestClient(int port, String key) {
        this.rest = new RestClient("ingest", port, key);
    }

    /**
     * What became of a list of feeds.
     *
     * @param added how many were new
     * @param present how many were there already
     * @param refused addresses that are none, with the reason
     * @param feeds ids of all that the list names
     */
    public record Imported(int added, int present, List<String> refused, List<String> feeds) {}

    public Imported importOpml(byte[] opml, boolean historyIsNews) {
        String query = historyIsNews ? "?historyIsNews=true" : "";
        JsonNode answer = rest.post(FEEDS + "/opml" + query, opml, "text/x-opml");
        var refused = new ArrayList<String>();
        answer.path("refused")
                .forEach(r -> refused.add(
                        r.path("url").asText() + ": " + r.path("reason").asText()));
        var ids = new ArrayList<String>();
        answer.path("feeds").forEach(id -> ids.add(id.asText()));
        return new Imported(answer.path("added").asInt(), answer.path("present").asInt(), refused, ids);
    }

    /** Adds a feed whose present items count as news; returns its id. */
    public String add(String url, String interval) {
        return rest.post(FEEDS, Map.of("url", url, "interval", interval, "historyIsNews", true))
                .path("id")
                .asText();
    }

    /** Asks for a poll as soon as the host's pace allows; the answer is empty. */
    public JsonNode pollNow(String id) {
        return rest.post(FEEDS + "/" + id + "/poll", null);
    }

    public List<Feed> feeds() {
        return StreamSupport.stream(rest.get(FEEDS).spliterator(), false)
                .map(Feed::of)
                .toList();
    }

    public Metrics metrics() {
        return Metrics.parse(rest.text("/q/metrics"));
    }

    public boolean isReady() {
        return rest.isOk("/q/health/ready");
    }

    @Override
    public void close() {
        rest.close();
    }
}
