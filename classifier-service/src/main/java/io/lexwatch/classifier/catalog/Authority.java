package io.lexwatch.classifier.catalog;

import java.util.List;
import java.util.Map;

/**
 * Who makes, applies or judges a law: a regulator, court, legislature, government, police.
 *
 * @param jurisdiction id of the jurisdiction it acts for
 */
public record Authority(
        String id,
        String name,
        String jurisdiction,
        Kind kind,
        Map<String, List<String>> aliases,
        List<String> exact,
        List<String> ambiguous) {

    /** What sort of authority it is. */
    public enum Kind {
        DATA_PROTECTION,
        ONLINE_SAFETY,
        TELECOM,
        COMPETITION,
        CONSUMER,
        CYBERSECURITY,
        COURT,
        LEGISLATURE,
        GOVERNMENT,
        POLICE,
        INTELLIGENCE,
        SECURITIES
    }

    public Authority {
        Names.requireText(id, "id");
        Names.requireText(name, "name");
        Names.requireText(jurisdiction, "jurisdiction");
        Names.require(kind != null, "'kind' is missing");
        aliases = Names.orEmpty(aliases);
        exact = Names.orEmpty(exact);
        ambiguous = Names.orEmpty(ambiguous);
    }
}
