package io.lexwatch.classifier.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the codebook asks of an item, in its own fields and words. */
public record CodebookLabels(
        @JsonProperty("data_law") boolean dataLaw,
        @JsonProperty("corporate_response") boolean corporateResponse,
        List<String> topics,
        List<String> jurisdictions,
        List<String> laws,
        List<Development> developments,
        List<Response> responses) {

    /** What happened to a law. */
    public record Development(String kind, String jurisdiction) {}

    /** What a company does. */
    public record Response(String company, String action, String stage) {}

    public CodebookLabels {
        topics = topics == null ? List.of() : List.copyOf(topics);
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        laws = laws == null ? List.of() : List.copyOf(laws);
        developments = developments == null ? List.of() : List.copyOf(developments);
        responses = responses == null ? List.of() : List.copyOf(responses);
    }

    /** An item out of scope. */
    public static final CodebookLabels IRRELEVANT =
            new CodebookLabels(false, false, List.of(), List.of(), List.of(), List.of(), List.of());
}
