package io.lexwatch.ingest.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Reads JSON Feed 1.0 and 1.1, with the slips that hand-made ones have. */
final class JsonFeed {

    private final ReadLimits limits;
    private final JsonMapper mapper;

    JsonFeed(ReadLimits limits) {
        this.limits = limits;
        var constraints =
                StreamReadConstraints.builder().maxNestingDepth(limits.depth()).build();
        this.mapper = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .build())
                .enable(
                        JsonReadFeature.ALLOW_TRAILING_COMMA,
                        JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                        JsonReadFeature.ALLOW_JAVA_COMMENTS,
                        JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .build();
    }

    ReadResult read(String text, String base, List<String> repairs) {
        JsonNode root;
        try {
            root = mapper.readTree(text.strip());
        } catch (JsonProcessingException e) {
            return new ReadResult.Unreadable("begins like JSON and is none: " + e.getOriginalMessage());
        }
        if (root == null || !root.isObject() || !root.path("items").isArray()) {
            return new ReadResult.Unreadable("JSON without \"items\": no JSON Feed");
        }
        return new ReadResult.Read(document(root, base, repairs));
    }

    private FeedDocument document(JsonNode root, String base, List<String> repairs) {
        var assembler = new ItemAssembler(limits);
        var site = root.path("home_page_url").asText(base);
        root.path("items").forEach(item -> assembler.add(() -> new JsonItem(item, site)));
        return new FeedDocument(
                Format.JSON,
                HtmlText.oneLine(root.path("title").asText("")),
                root.path("home_page_url").asText(null),
                root.path("language").asText(null),
                assembler.items(),
                new PollingHints(
                        null,
                        java.util.Set.of(),
                        java.util.Set.of(),
                        hub(root),
                        root.path("feed_url").asText(null)),
                repairs,
                assembler.lost(),
                Ending.WHOLE);
    }

    private static String hub(JsonNode root) {
        for (var hub : root.path("hubs")) {
            if (hub.path("type").asText("").equalsIgnoreCase("WebSub")) {
                return hub.path("url").asText(null);
            }
        }
        return null;
    }
}
