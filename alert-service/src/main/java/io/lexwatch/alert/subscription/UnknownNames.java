package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.CatalogName;
import io.lexwatch.alert.store.CatalogNames;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Warns of companies and laws that a filter names and the catalog does not know: a misspelt name never matches. */
public final class UnknownNames {

    private static final Map<Trait, String> CHECKED =
            Map.of(Trait.COMPANY, CatalogName.COMPANY, Trait.LAW, CatalogName.LAW);

    private UnknownNames() {}

    public static List<String> in(Filter filter, CatalogNames catalog) {
        return named(filter)
                .flatMap(in -> in.values().stream()
                        .filter(value -> !catalog.knows(CHECKED.get(in.trait()), value))
                        .map(value -> in.trait().field() + " '" + value + "' is not in the catalog"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Filter.In> named(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts().stream().flatMap(UnknownNames::named);
            case Filter.Any any -> any.parts().stream().flatMap(UnknownNames::named);
            case Filter.Not not -> named(not.part());
            case Filter.In in when CHECKED.containsKey(in.trait()) -> Stream.of(in);
            default -> Stream.empty();
        };
    }
}
