package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import java.util.Set;

/** What the filters of an inbox, and their values, are called. */
final class FacetWords {

    private static final Set<String> NAMES = Set.of("company", "law", "authority", "target", "dossier", Selection.TEXT);

    private FacetWords() {}

    static String name(String facet) {
        return switch (facet) {
            case Selection.TEXT -> "Words";
            case Selection.AT_LEAST -> "Severity";
            case Selection.HISTORY -> "History";
            case "action" -> "Response";
            case "jurisdiction" -> "Place";
            default -> Words.sentence(facet);
        };
    }

    static String value(String facet, String value) {
        if (NAMES.contains(facet)) {
            return value;
        }
        return switch (facet) {
            case "jurisdiction" -> Places.name(value.toUpperCase(java.util.Locale.ROOT));
            case Selection.AT_LEAST -> value.equals("critical") ? "Critical" : Words.of(value) + " and above";
            case Selection.HISTORY -> "background too";
            default -> Words.of(value);
        };
    }
}
