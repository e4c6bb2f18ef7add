package io.lexwatch.alert.search;

import io.lexwatch.alert.store.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is looked for.
 *
 * @param text words, phrases in quotes, {@code -without}; null for any
 * @param chosen facet → values, of which an alert must have one
 * @param atLeast the least severity; null for any
 * @param from first seen not before; null for any time
 * @param to first seen before; null for any time
 * @param history whether to list what only history and background tell, too
 * @param after the cursor of the page before; null for the first page
 */
public record AlertQuery(
        String text,
        Map<Facet, List<String>> chosen,
        Severity atLeast,
        Instant from,
        Instant to,
        boolean history,
        int size,
        String after) {

    public AlertQuery {
        chosen = chosen == null ? Map.of() : Map.copyOf(chosen);
    }

    /** The same, going on after a page. */
    public AlertQuery after(String cursor) {
        return new AlertQuery(text, chosen, atLeast, from, to, history, size, cursor);
    }

    /** The newest alerts, whatever they are. */
    public static AlertQuery newest(int size) {
        return new AlertQuery(null, Map.of(), null, null, null, false, size, null);
    }
}
