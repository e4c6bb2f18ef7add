package io.lexwatch.alert.console;

import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.Facet;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.store.Severity;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an inbox is narrowed to, as it stands in its address: what is not known is left out. */
record Selection(Map<String, List<String>> values) {

    static final String TEXT = "text";
    static final String STATE = "state";
    static final String AT_LEAST = "atLeast";
    static final String HISTORY = "history";
    static final String AFTER = "after";
    static final String ALL = "all";
    private static final List<String> OTHERS = List.of(TEXT, AT_LEAST, HISTORY, AFTER);
    private static final String BASE = "/console";

    static Selection of(MultivaluedMap<String, String> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, given) -> {
            List<String> present =
                    given.stream().filter(v -> !v.isBlank()).distinct().toList();
            if (!present.isEmpty() && (Facet.named(name).isPresent() || OTHERS.contains(name))) {
                values.put(name, present);
            }
        });
        return new Selection(values);
    }

    /** Of an address after its question mark; the page that one is on is left out. */
    static Selection of(String query) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.add(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return of(parameters).only(AFTER, null);
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ConsoleException.unprocessable("This view's address is damaged. Narrow the list again.");
        }
    }

    AlertQuery query(int size) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        values.forEach((name, given) -> Facet.named(name).ifPresent(facet -> chosen.put(facet, given)));
        if (state().equals(ALL)) {
            chosen.remove(Facet.STATE);
        } else {
            chosen.put(Facet.STATE, List.of(state()));
        }
        return new AlertQuery(
                text(), chosen, atLeast(), (Instant) null, null, first(HISTORY) != null, size, first(AFTER));
    }

    /** What is asked for where nothing is said: what still waits for a decision. */
    String state() {
        String asked = first(STATE);
        return asked == null ? Handling.OPEN : asked;
    }

    String text() {
        return first(TEXT);
    }

    Severity atLeast() {
        String asked = first(AT_LEAST);
        return Stream.of(Severity.values())
                .filter(severity -> severity.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(null);
    }

    boolean has(String name, String value) {
        return values.getOrDefault(name, List.of()).stream().anyMatch(value::equalsIgnoreCase);
    }

    private String first(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.getFirst();
    }

    /** Whether anything but the state narrows it. */
    boolean narrowed() {
        return values.keySet().stream().anyMatch(name -> !name.equals(STATE) && !name.equals(AFTER));
    }

    Selection with(String name, String value) {
        return changed(name, value, true);
    }

    Selection without(String name, String value) {
        return changed(name, value, false);
    }

    /** With this value and no other of the name; null for none. */
    Selection only(String name, String value) {
        var copy = copy();
        copy.remove(name);
        if (value != null) {
            copy.put(name, List.of(value));
        }
        return new Selection(copy);
    }

    private Selection changed(String name, String value, boolean in) {
        var copy = copy();
        var list = new ArrayList<>(copy.getOrDefault(name, List.of()));
        list.removeIf(value::equalsIgnoreCase);
        if (in) {
            list.add(value);
        }
        if (list.isEmpty()) {
            copy.remove(name);
        } else {
            copy.put(name, list);
        }
        return new Selection(copy);
    }

    /** A change of what is chosen starts on the first page. */
    private Map<String, List<String>> copy() {
        var copy = new LinkedHashMap<>(values);
        copy.remove(AFTER);
        return copy;
    }

    String url() {
        String query = query();
        return query.isEmpty() ? BASE : BASE + "?" + query;
    }

    /** In one order always, so that two addresses of one list are the same. */
    String query() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry ->
                        entry.getValue().stream().sorted().map(value -> entry.getKey() + "=" + Addresses.encode(value)))
                .collect(Collectors.joining("&"));
    }
}
