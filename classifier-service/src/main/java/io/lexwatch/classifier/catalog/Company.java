package io.lexwatch.classifier.catalog;

import java.util.List;
import java.util.Map;

/**
 * A company, an online service, or a foundation that runs one.
 *
 * @param parent id of its owner, or null
 * @param home id of the jurisdiction it comes from
 * @param sector what it does, in one word
 * @param products names that stand for it less surely than its own
 */
public record Company(
        String id,
        String name,
        String parent,
        Kind kind,
        String home,
        String sector,
        Map<String, List<String>> aliases,
        List<String> exact,
        List<String> ambiguous,
        List<String> products) {

    /** What sort of actor it is. */
    public enum Kind {
        COMPANY,
        SERVICE,
        /** What its owner makes: where it is said to act, its owner acts. */
        PRODUCT,
        FOUNDATION
    }

    public Company {
        Names.requireText(id, "id");
        Names.requireText(name, "name");
        Names.require(kind != null, "'kind' is missing");
        sector = sector == null ? "OTHER" : sector;
        aliases = Names.orEmpty(aliases);
        exact = Names.orEmpty(exact);
        ambiguous = Names.orEmpty(ambiguous);
        products = Names.orEmpty(products);
    }
}
