package io.lexwatch.alert.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Filters travel as JSON and are stored as text. */
final class FilterJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FilterJson() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored filter is no JSON", e);
        }
    }

    static String text(JsonNode filter) {
        return filter == null || filter.isNull() ? "{}" : filter.toString();
    }
}
