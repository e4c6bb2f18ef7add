package io.lexwatch.contract;

/**
 * A company, law, authority or jurisdiction that a text names.
 *
 * @param id its id in the catalog, or null where the catalog does not know it
 * @param name the name to show: the catalog's, else as the text has it; never blank
 */
public record NamedEntity(String id, String name) {

    public NamedEntity {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a named entity needs a name");
        }
    }

    /** What identifies it: the catalog id, else the name in lower case. */
    public String key() {
        return id != null ? id : name.toLowerCase(java.util.Locale.ROOT);
    }
}
