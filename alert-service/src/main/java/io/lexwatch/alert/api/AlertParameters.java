package io.lexwatch.alert.api;

import io.lexwatch.alert.search.AlertQuery;
import io.lexwatch.alert.search.Facet;
import io.lexwatch.alert.store.Severity;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an address asks of the list of alerts; a facet may be named more than once. */
record AlertParameters(
        String text, Map<Facet, List<String>> chosen, Severity atLeast, Instant from, Instant to, boolean history) {

    /** @throws ProblemException where a parameter cannot be read */
    static AlertParameters of(UriInfo uri) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        asked.forEach((name, values) -> Facet.named(name).ifPresent(facet -> chosen.put(facet, values)));
        return new AlertParameters(
                asked.getFirst("text"),
                chosen,
                severity(asked.getFirst("atLeast")),
                time("from", asked.getFirst("from")),
                time("to", asked.getFirst("to")),
                Boolean.parseBoolean(asked.getFirst("history")));
    }

    AlertQuery query(int size, String after) {
        return new AlertQuery(text, chosen, atLeast, from, to, history, size, after);
    }

    private static Severity severity(String name) {
        try {
            return name == null || name.isBlank() ? null : Severity.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable("atLeast must be low, medium, high or critical");
        }
    }

    private static Instant time(String parameter, String value) {
        return value == null || value.isBlank() ? null : Times.parse(parameter, value);
    }
}
