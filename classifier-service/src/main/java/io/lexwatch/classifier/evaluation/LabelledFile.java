package io.lexwatch.classifier.evaluation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON lines of labelled items; what is wrong is told with file and line. */
public final class LabelledFile {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private LabelledFile() {}

    /** Labelled items; those without labels count as out of scope. */
    public static List<LabelledItem> read(Path file) throws IOException {
        var items = new ArrayList<LabelledItem>();
        for (JsonNode node : lines(file)) {
            items.add(item(node, JSON.convertValue(node, CodebookLabels.class)));
        }
        return items;
    }

    /** Labels that are kept by id, joined with the items that a second file holds; ids it lacks are left out. */
    public static List<LabelledItem> join(Path labels, Path items) throws IOException {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode node : lines(items)) {
            byId.put(node.path("id").asText(), node);
        }
        var joined = new ArrayList<LabelledItem>();
        for (JsonNode node : lines(labels)) {
            JsonNode item = byId.get(node.path("id").asText());
            if (item != null) {
                joined.add(item(item, JSON.convertValue(node, CodebookLabels.class)));
            }
        }
        return joined;
    }

    private static LabelledItem item(JsonNode node, CodebookLabels labels) {
        return new LabelledItem(
                node.path("id").asText(),
                node.path("date").asText(""),
                node.path("feed").asText(""),
                node.path("url").asText(null),
                node.path("title").asText(""),
                node.path("text").asText(""),
                node.path("stratum").asText(""),
                node.path("weight").asDouble(0),
                labels);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.isBlank()) {
                try {
                    nodes.add(JSON.readTree(line));
                } catch (IOException e) {
                    throw new IOException(file + ", line " + number + ": no JSON: " + e.getMessage(), e);
                }
            }
        }
        return nodes;
    }
}
