package io.lexwatch.classifier.catalog;

import java.util.Map;

/** Checks that what one entry of the catalog says of another is there. */
record References(Map<String, Jurisdiction> jurisdictions, Map<String, Company> companies) {

    void check(Map<String, Authority> authorities, Map<String, Law> laws) {
        jurisdictions.values().forEach(j -> jurisdiction("jurisdiction " + j.id(), j.parent()));
        authorities.values().forEach(a -> jurisdiction("authority " + a.id(), a.jurisdiction()));
        laws.values().forEach(l -> l.jurisdictions().forEach(j -> jurisdiction("law " + l.id(), j)));
        companies.values().forEach(c -> {
            if (c.parent() != null && !companies.containsKey(c.parent())) {
                throw missing("company " + c.id(), "company", c.parent());
            }
        });
    }

    private void jurisdiction(String who, String id) {
        if (id != null && !jurisdictions.containsKey(id)) {
            throw missing(who, "jurisdiction", id);
        }
    }

    private static CatalogException missing(String who, String kind, String id) {
        return new CatalogException(
                who + " names the " + kind + " '" + id + "', which no file of the catalog defines", null);
    }
}
