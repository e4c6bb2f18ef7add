package io.lexwatch.classifier.catalog;

import java.util.List;
import java.util.Map;

/** Surface forms by language, as the catalog's files hold them; {@code "*"} stands for any language. */
final class Names {

    private Names() {}

    static Map<String, List<String>> orEmpty(Map<String, List<String>> names) {
        return names == null ? Map.of() : Map.copyOf(names);
    }

    static <T> List<T> orEmpty(List<T> names) {
        return names == null ? List.of() : List.copyOf(names);
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void requireText(String value, String field) {
        require(value != null && !value.isBlank(), "'" + field + "' is missing");
    }
}
