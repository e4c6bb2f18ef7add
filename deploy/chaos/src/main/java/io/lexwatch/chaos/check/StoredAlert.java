package io.lexwatch.chaos.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.chaos.news.FactKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alert as the alert service has it.
 *
 * @param key what it says, where it is a company's response to a named law; else null
 * @param alerting whether anybody is told of it
 * @param urls of its sources, repeats included
 */
record StoredAlert(String id, FactKey key, boolean alerting, String headline, List<String> urls) {

    static StoredAlert of(JsonNode json) {
        var urls = new ArrayList<String>();
        json.path("sources").forEach(source -> urls.add(source.path("url").asText()));
        return new StoredAlert(
                json.get("id").asText(),
                key(json.path("claim")).orElse(null),
                json.path("alerting").asBoolean(),
                json.path("headline").asText(),
                urls);
    }

    private static Optional<FactKey> key(JsonNode claim) {
        if (!claim.path("kind").asText().equals("response")
                || !claim.path("law").hasNonNull("id")) {
            return Optional.empty();
        }
        return Optional.of(new FactKey(
                claim.path("company").path("id").asText(),
                claim.path("action").asText(),
                claim.path("law").path("id").asText()));
    }
}
