package io.lexwatch.contract;

import java.util.List;

/**
 * One entry of the classifier's catalog, published on {@link TopicDeclaration#CATALOG} keyed by kind and id, so that
 * other services can offer and check names.
 *
 * @param parent id of the owner (company) or container (jurisdiction), or null
 * @param jurisdictions where it belongs; empty where that says nothing
 * @param topics what a law governs; empty for other kinds
 */
public record CatalogEntry(
        Kind kind, String id, String name, String parent, List<String> jurisdictions, List<Topic> topics) {

    /** What an entry is. */
    public enum Kind {
        LAW,
        COMPANY,
        JURISDICTION,
        AUTHORITY
    }

    public CatalogEntry {
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** The record's key. */
    public String key() {
        return kind + "|" + id;
    }
}
