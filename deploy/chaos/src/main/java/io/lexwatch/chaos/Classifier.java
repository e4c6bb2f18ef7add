package io.lexwatch.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.chaos.news.FactKey;
import io.lexwatch.chaos.news.Reading;
import io.lexwatch.chaos.news.Told;
import io.lexwatch.chaos.stack.Lexwatch;
import io.lexwatch.chaos.stack.ServiceKind;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;

/** Asks the classifier that runs what it reads from a text. */
record Classifier(Lexwatch lexwatch) implements Function<Told, Reading> {

    @Override
    public Reading apply(Told told) {
        JsonNode read = lexwatch.api()
                .post(
                        lexwatch.members(ServiceKind.CLASSIFIER).getFirst(),
                        "/classify",
                        Map.of("title", told.title(), "text", told.text()));
        var responses = new ArrayList<Reading.Response>();
        for (JsonNode finding : read.path("findings")) {
            if (finding.path("type").asText().equals("response")) {
                responses.add(response(finding));
            }
        }
        return new Reading(read.path("dataLaw").asBoolean(), responses);
    }

    private static Reading.Response response(JsonNode finding) {
        var key = new FactKey(
                finding.path("company").path("id").asText(),
                finding.path("action").asText(),
                finding.path("law").path("id").asText(null));
        return new Reading.Response(
                key,
                finding.path("stage").asText(),
                finding.path("novelty").asText().equals("BACKGROUND"));
    }
}
