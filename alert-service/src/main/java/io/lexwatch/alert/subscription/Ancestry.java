package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.CatalogName;
import io.lexwatch.alert.store.CatalogNames;
import java.util.List;
import java.util.stream.Stream;

/** Who stands above an entry of the catalog: a service's company, a company's parent; ids and names. */
@FunctionalInterface
public interface Ancestry {

    /** Nothing is known of anybody. */
    Ancestry UNKNOWN = id -> List.of();

    List<String> above(String id);

    /** As the catalog has it. */
    static Ancestry in(CatalogNames catalog) {
        return id -> catalog.above(CatalogName.COMPANY, id).stream()
                .flatMap(owner -> Stream.of(owner.id(), owner.name()))
                .toList();
    }
}
