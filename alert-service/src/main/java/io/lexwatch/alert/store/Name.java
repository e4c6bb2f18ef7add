package io.lexwatch.alert.store;

import java.util.Locale;

/**
 * A company, law or authority as a source names it.
 *
 * @param id its id in the catalog, or null where the catalog does not know it
 * @param owner id of the company at the top of its owners; null where it owns itself
 */
public record Name(String id, String name, String owner) {

    public Name(String id, String name) {
        this(id, name, null);
    }

    /** What identifies it: the catalog id, else the name in lower case. */
    public String key() {
        return id != null ? id : name.toLowerCase(Locale.ROOT);
    }

    /** The key of a name that may be missing. */
    public static String key(Name name) {
        return name == null ? null : name.key();
    }

    /** What to show of a name that may be missing. */
    public static String shown(Name name) {
        return name == null ? null : name.name();
    }
}
