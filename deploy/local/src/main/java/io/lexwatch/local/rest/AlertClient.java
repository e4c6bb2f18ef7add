package io.lexwatch.local.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts and deliveries. */
public final class AlertClient implements AutoCloseable {

    private static final String API = "/api/v1";
    private static final int PAGE = 200;

    private final RestClient rest;

    public AlertClient(int port, String key) {
        this.rest = new RestClient("alert service", port, key);
    }

    /**
     * What came of a test message.
     *
     * @param receivers one line a receiver
     * @param alerts headlines of what the feeds' present items would have made
     */
    public record TestMessage(List<Receiver> receivers, List<String> alerts) {}

    /** What came of it at one receiver. */
    public record Receiver(String name, boolean delivered, String detail) {}

    public TestMessage sendTestMessage() {
        JsonNode answer = rest.post(API + "/endpoints/test-message", null);
        var receivers = new ArrayList<Receiver>();
        answer.path("endpoints")
                .forEach(sent -> receivers.add(new Receiver(
                        sent.path("endpoint").asText(),
                        sent.path("delivered").asBoolean(),
                        sent.path("detail").asText())));
        var headlines = new ArrayList<String>();
        answer.path("alerts").forEach(headline -> headlines.add(headline.asText()));
        return new TestMessage(receivers, headlines);
    }

    /** The way of a page, as the API tells it. */
    public JsonNode why(String url) {
        return rest.get(API + "/why?url=" + encoded(url));
    }

    /** A run of re-classification; nothing before the alert service heard of it. */
    public Optional<JsonNode> reclassification(String run) {
        for (JsonNode each : rest.get(API + "/reclassifications")) {
            if (run.equals(each.path("id").asText())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** What a complete run would change. */
    public JsonNode difference(String run) {
        return rest.getPatiently(API + "/reclassifications/" + encoded(run) + "/difference");
    }

    /** Puts what a run read in the place of what was read before; answers what that changed. */
    public JsonNode apply(String run, boolean asNews) {
        return rest.postPatiently(API + "/reclassifications/" + encoded(run) + "/apply", "{\"asNews\":" + asNews + "}");
    }

    /** What analysts said of items, as JSON lines. */
    public String labels() {
        return rest.text(API + "/labels");
    }

    /** Forgets a page or an analyst's name; answers with the notes that tell so. */
    public JsonNode erase(Map<String, String> what) {
        return rest.post(API + "/erasures", what);
    }

    /** Makes erasures again, as their notes tell them; answers how many were not known. */
    public int eraseAgain(List<String> notes) {
        byte[] list = ("[" + String.join(",", notes) + "]").getBytes(StandardCharsets.UTF_8);
        return rest.post(API + "/erasures/again", list, "application/json")
                .path("carriedOut")
                .asInt();
    }

    /** How many alerts there are. */
    public long count() {
        return rest.get(API + "/alerts?size=1").path("total").asLong();
    }

    /** All alerts with their sources and evidence, newest first. */
    public List<JsonNode> alerts() {
        var alerts = new ArrayList<JsonNode>();
        String after = "";
        do {
            JsonNode page = rest.get(API + "/alerts?size=" + PAGE + after);
            page.path("alerts")
                    .forEach(alert -> alerts.add(
                            rest.get(API + "/alerts/" + encoded(alert.path("id").asText()))));
            String next = page.path("next").asText("");
            after = next.isEmpty() ? "" : "&after=" + encoded(next);
        } while (!after.isEmpty());
        return alerts;
    }

    /** How many deliveries wait to be made; at most a page of them is counted. */
    public int pendingDeliveries() {
        return rest.get(API + "/deliveries?state=pending&size=" + PAGE).size();
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
