package io.lexwatch.alert.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.store.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads the JSON of a filter, as {@code schema/filter.v1.json} describes it: fields that must all match, each with the values
 * that it may have, and {@code all}, {@code any}, {@code not} around them. An error says where it is and what may stand there.
 */
public final class FilterParser {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEEPEST = 20;
    private static final Map<String, Trait> TRAITS =
            Arrays.stream(Trait.values()).collect(Collectors.toMap(Trait::field, t -> t));
    private static final Map<String, Measure> MEASURES =
            Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::field, m -> m));

    private FilterParser() {}

    /** That a text is no filter; the message is meant for whoever wrote it. */
    public static final class FilterException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        FilterException(String where, String what) {
            super((where.isEmpty() ? "filter" : "filter" + where) + ": " + what);
        }
    }

    public static Filter parse(String json) {
        try {
            return parse(MAPPER.readTree(json == null || json.isBlank() ? "{}" : json), "", 0);
        } catch (JsonProcessingException e) {
            throw new FilterException("", "is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Filter parse(JsonNode node, String where, int depth) {
        if (!node.isObject()) {
            throw new FilterException(where, "must be an object such as {\"company\": [\"tiktok\"]}");
        }
        if (depth > DEEPEST) {
            throw new FilterException(where, "is nested deeper than " + DEEPEST + " levels");
        }
        var parts = new ArrayList<Filter>();
        node.properties()
                .forEach(field ->
                        parts.add(part(field.getKey(), field.getValue(), where + "." + field.getKey(), depth)));
        return parts.size() == 1 ? parts.getFirst() : new Filter.All(List.copyOf(parts));
    }

    private static Filter part(String key, JsonNode value, String where, int depth) {
        return switch (key) {
            case "all" -> new Filter.All(list(value, where, depth));
            case "any" -> new Filter.Any(list(value, where, depth));
            case "not" -> new Filter.Not(parse(value, where, depth + 1));
            case "text" -> text(value, where);
            case "severity" -> new Filter.AtLeast(Measure.SEVERITY, severity(value, where));
            default -> field(key, value, where);
        };
    }

    private static Filter field(String key, JsonNode value, String where) {
        if (TRAITS.containsKey(key)) {
            return new Filter.In(TRAITS.get(key), values(value, where));
        }
        if (MEASURES.containsKey(key)) {
            if (!value.isNumber()) {
                throw new FilterException(where, "must be a number: the least that it takes");
            }
            return new Filter.AtLeast(MEASURES.get(key), value.asDouble());
        }
        throw new FilterException(where, "is not known; known are " + known());
    }

    private static String known() {
        return Stream.of(Stream.of("all", "any", "not", "text"), TRAITS.keySet().stream(), MEASURES.keySet().stream())
                .flatMap(s -> s)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Filter> list(JsonNode value, String where, int depth) {
        if (!value.isArray() || value.isEmpty()) {
            throw new FilterException(where, "must be a list of filters with at least one in it");
        }
        var parts = new ArrayList<Filter>();
        for (int i = 0; i < value.size(); i++) {
            parts.add(parse(value.get(i), where + "[" + i + "]", depth + 1));
        }
        return List.copyOf(parts);
    }

    private static Set<String> values(JsonNode value, String where) {
        Stream<JsonNode> nodes = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        var values = new TreeSet<String>();
        nodes.forEach(node -> {
            if (!node.isTextual() || node.asText().isBlank()) {
                throw new FilterException(where, "must be a text or a list of texts");
            }
            values.add(node.asText().strip().toLowerCase(Locale.ROOT));
        });
        if (values.isEmpty()) {
            throw new FilterException(where, "is an empty list, which nothing can match");
        }
        return Set.copyOf(values);
    }

    private static Filter text(JsonNode value, String where) {
        Set<String> words = value.isTextual() ? Traits.words(value.asText()) : Set.of();
        if (words.isEmpty()) {
            throw new FilterException(where, "must be a text with at least one word in it");
        }
        return new Filter.Text(words);
    }

    private static double severity(JsonNode value, String where) {
        try {
            return Severity.valueOf(value.asText("").toUpperCase(Locale.ROOT)).ordinal();
        } catch (IllegalArgumentException e) {
            throw new FilterException(where, "must be low, medium, high or critical: the least that it takes");
        }
    }
}
