package io.lexwatch.classifier.catalog;

import io.lexwatch.contract.CatalogEntry;
import io.lexwatch.contract.NamedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that the classifier knows by name, at one version.
 *
 * @param version changes with any change of the files it was read from
 */
public record Catalog(
        Map<String, Jurisdiction> jurisdictions,
        Map<String, Authority> authorities,
        Map<String, Law> laws,
        Map<String, Company> companies,
        Frames frames,
        String version) {

    public NamedEntity company(String id) {
        return new NamedEntity(id, companies.get(id).name());
    }

    public NamedEntity law(String id) {
        return new NamedEntity(id, laws.get(id).name());
    }

    public NamedEntity authority(String id) {
        return new NamedEntity(id, authorities.get(id).name());
    }

    /** The entries as other services see them. */
    public List<CatalogEntry> entries() {
        var entries = new ArrayList<CatalogEntry>();
        jurisdictions
                .values()
                .forEach(j -> entries.add(new CatalogEntry(
                        CatalogEntry.Kind.JURISDICTION, j.id(), j.name(), j.parent(), List.of(j.id()), List.of())));
        authorities
                .values()
                .forEach(a -> entries.add(new CatalogEntry(
                        CatalogEntry.Kind.AUTHORITY, a.id(), a.name(), null, List.of(a.jurisdiction()), List.of())));
        laws.values()
                .forEach(l -> entries.add(new CatalogEntry(
                        CatalogEntry.Kind.LAW, l.id(), l.name(), null, l.jurisdictions(), l.topics())));
        companies
                .values()
                .forEach(c -> entries.add(new CatalogEntry(
                        CatalogEntry.Kind.COMPANY,
                        c.id(),
                        c.name(),
                        c.parent(),
                        c.home() == null ? List.of() : List.of(c.home()),
                        List.of())));
        return entries;
    }
}
