package io.lexwatch.alert.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lexwatch.alert.store.Digest;
import io.lexwatch.alert.store.Subscription;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A subscription in the fields of its form. A filter that the fields cannot say stands in them as JSON.
 *
 * @param id null for one that is made
 * @param values field of the filter → what was chosen
 * @param json the filter where the fields do not suffice; null where they do
 * @param wrong what is wrong with it; null where nothing is
 */
record SubscriptionForm(
        String id,
        String name,
        Map<String, List<String>> values,
        String json,
        List<String> endpoints,
        String updates,
        Integer minCorroboration,
        Integer digestHour,
        String digestZone,
        String about,
        String wrong) {

    static final String DEVICES = "noDevices";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> LISTS = List.of("company", "law", "jurisdiction", "topic");
    private static final List<String> EITHER = List.of("action", "development");
    private static final Set<String> TYPED = Set.of("company", "law", "jurisdiction");
    private static final String NO_DEVICES = "{\"scope\":[\"GOVERNMENT_DEVICES\"]}";

    static SubscriptionForm empty(String zone) {
        return new SubscriptionForm(
                null,
                "",
                Map.of(),
                null,
                List.of(),
                Subscription.MATERIAL,
                null,
                null,
                zone,
                Subscription.ALERTS,
                null);
    }

    static SubscriptionForm of(MultivaluedMap<String, String> posted) {
        var values = new LinkedHashMap<String, List<String>>();
        Stream.of(LISTS, EITHER, List.of("severity", "text", DEVICES))
                .flatMap(List::stream)
                .forEach(field -> put(values, field, posted.getOrDefault(field, List.of())));
        String json = posted.getFirst("json");
        return new SubscriptionForm(
                blankToNull(posted.getFirst("id")),
                posted.getFirst("name") == null ? "" : posted.getFirst("name").strip(),
                values,
                blankToNull(json),
                posted.getOrDefault("endpoint", List.of()),
                posted.getFirst("updates") == null ? Subscription.MATERIAL : posted.getFirst("updates"),
                number(posted.getFirst("minCorroboration")),
                number(posted.getFirst("digestHour")),
                blankToNull(posted.getFirst("digestZone")),
                blankToNull(posted.getFirst("about")),
                null);
    }

    static SubscriptionForm of(Subscription stored) {
        Map<String, List<String>> values = fields(stored.filter());
        Digest digest = stored.digest();
        return new SubscriptionForm(
                stored.id(),
                stored.name(),
                values == null ? Map.of() : values,
                values == null ? stored.filter() : null,
                stored.endpoints(),
                stored.updates(),
                stored.minCorroboration(),
                digest == null ? null : digest.hour(),
                digest == null ? null : digest.zone(),
                stored.about(),
                null);
    }

    SubscriptionForm refused(String why) {
        return new SubscriptionForm(
                id, name, values, json, endpoints, updates, minCorroboration, digestHour, digestZone, about, why);
    }

    /** Comma-separated, for a field that is typed in. */
    public String typed(String field) {
        return String.join(", ", values.getOrDefault(field, List.of()));
    }

    public boolean noDevices() {
        return values.containsKey(DEVICES);
    }

    boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).stream().anyMatch(value::equalsIgnoreCase);
    }

    Digest digest() {
        return digestHour == null ? null : new Digest(digestHour, digestZone == null ? "UTC" : digestZone);
    }

    /** The filter in the language of subscriptions. */
    String filter() {
        if (json != null) {
            return json;
        }
        ObjectNode filter = MAPPER.createObjectNode();
        LISTS.forEach(field -> list(filter, field));
        List<String> either = EITHER.stream().filter(values::containsKey).toList();
        if (either.size() == 1) {
            list(filter, either.getFirst());
        } else if (!either.isEmpty()) {
            var any = filter.putArray("any");
            either.forEach(field -> list(any.addObject(), field));
        }
        Stream.of("severity", "text")
                .filter(values::containsKey)
                .forEach(field -> filter.put(field, values.get(field).getFirst()));
        if (noDevices()) {
            filter.putObject("not").putArray("scope").add("GOVERNMENT_DEVICES");
        }
        return filter.toString();
    }

    private void list(ObjectNode into, String field) {
        if (values.containsKey(field)) {
            values.get(field).forEach(into.withArrayProperty(field)::add);
        }
    }

    /** The fields that say a filter, or null where they cannot. */
    private static Map<String, List<String>> fields(String filter) {
        try {
            var values = new LinkedHashMap<String, List<String>>();
            boolean all = MAPPER.readTree(filter).properties().stream()
                    .allMatch(entry -> field(entry.getKey(), entry.getValue(), values));
            return all ? values : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean field(String key, JsonNode value, Map<String, List<String>> values) {
        if (key.equals("not") && value.toString().equals(NO_DEVICES)) {
            values.put(DEVICES, List.of("on"));
            return true;
        }
        if (key.equals("any")) {
            return value.size() == 2
                    && EITHER.stream().allMatch(field -> value.findValue(field) != null)
                    && EITHER.stream().allMatch(field -> field(field, value.findValue(field), values));
        }
        boolean known = LISTS.contains(key)
                || EITHER.contains(key)
                || Set.of("severity", "text").contains(key);
        if (known) {
            var texts = new ArrayList<String>();
            if (value.isArray()) {
                value.forEach(element -> texts.add(element.asText()));
            } else {
                texts.add(value.asText());
            }
            values.put(key, texts);
        }
        return known;
    }

    private static void put(Map<String, List<String>> values, String field, List<String> posted) {
        List<String> present = posted.stream()
                .flatMap(value -> TYPED.contains(field) ? Stream.of(value.split(",")) : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (!present.isEmpty()) {
            values.put(field, present);
        }
    }

    private static Integer number(String value) {
        return value != null && value.strip().matches("\\d{1,4}") ? Integer.valueOf(value.strip()) : null;
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
