package io.lexwatch.classifier.training;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Company;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which company of the catalog a label's brand name means. */
final class CompanyNames {

    private final Map<String, String> ids = new HashMap<>();

    CompanyNames(Catalog catalog) {
        for (Company company : catalog.companies().values()) {
            company.aliases()
                    .values()
                    .forEach(list -> list.forEach(alias -> ids.putIfAbsent(key(alias), company.id())));
        }
        catalog.companies().values().forEach(company -> ids.put(key(company.name()), company.id()));
    }

    /** The id, or the name itself where the catalog does not know it. */
    String id(String name) {
        return ids.getOrDefault(key(name), name);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }
}
