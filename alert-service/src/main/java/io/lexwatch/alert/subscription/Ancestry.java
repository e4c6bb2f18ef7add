package io.lexwatch.alert.subscription;

import java.util.List;

/** Who stands above an entry of the catalog: a service's company, a company's parent; ids and names. */
@FunctionalInterface
public interface Ancestry {

    /** Nothing is known of anybody. */
    Ancestry UNKNOWN = id -> List.of();

    List<String> above(String id);
}
