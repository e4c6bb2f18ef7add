package io.lexwatch.alert.store;

/**
 * A company, law, authority or jurisdiction as the classifier's catalog names it.
 *
 * @param parent id of the owner or container; null where there is none
 */
public record CatalogName(String kind, String id, String name, String parent) {

    public static final String COMPANY = "COMPANY";
    public static final String LAW = "LAW";
}
