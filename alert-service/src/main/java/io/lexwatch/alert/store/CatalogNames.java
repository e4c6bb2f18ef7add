package io.lexwatch.alert.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The catalog's names, in memory: each replica reads them anew from their topic. */
@ApplicationScoped
public class CatalogNames {

    private static final int DEEPEST = 10;

    private final Map<String, CatalogName> entries = new ConcurrentHashMap<>();

    public void learn(CatalogName entry) {
        entries.put(key(entry.kind(), entry.id()), entry);
    }

    public Optional<CatalogName> find(String kind, String id) {
        return Optional.ofNullable(entries.get(key(kind, id)));
    }

    public Collection<CatalogName> all() {
        return entries.values();
    }

    /** Those above an entry, the nearest first. */
    public List<CatalogName> above(String kind, String id) {
        var above = new ArrayList<CatalogName>();
        String parent =
                id == null ? null : find(kind, id).map(CatalogName::parent).orElse(null);
        while (parent != null && above.size() < DEEPEST) {
            Optional<CatalogName> entry = find(kind, parent);
            entry.ifPresent(above::add);
            parent = entry.map(CatalogName::parent).orElse(null);
        }
        return above;
    }

    /** Id of the company at the top; null where it is that itself, or is not known. */
    public String owner(String companyId) {
        List<CatalogName> above = above(CatalogName.COMPANY, companyId);
        return above.isEmpty() ? null : above.getLast().id();
    }

    /** Whether a text names an entry of a kind, by id or name; also true while nothing of the kind is known. */
    public boolean knows(String kind, String idOrName) {
        boolean nothing =
                entries.values().stream().noneMatch(entry -> entry.kind().equals(kind));
        return nothing
                || entries.values().stream()
                        .filter(entry -> entry.kind().equals(kind))
                        .anyMatch(entry -> entry.id().equalsIgnoreCase(idOrName)
                                || entry.name().equalsIgnoreCase(idOrName));
    }

    private static String key(String kind, String id) {
        return kind + "|" + id.toLowerCase(Locale.ROOT);
    }
}
