package io.lexwatch.classifier.catalog;

import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A law, bill or other rule with a name of its own.
 *
 * @param name its commonest short form
 * @param title its official title, or null
 * @param jurisdictions whose law it is
 * @param topics what it governs
 * @param status where it stands, in the catalog's words; informative
 */
public record Law(
        String id,
        String name,
        String title,
        String jurisdiction,
        List<String> jurisdictions,
        List<Topic> topics,
        String status,
        Map<String, List<String>> aliases,
        List<String> exact,
        List<String> ambiguous) {

    public Law {
        Names.requireText(id, "id");
        Names.requireText(name, "name");
        jurisdictions = merged(jurisdiction, jurisdictions);
        topics = Names.orEmpty(topics);
        aliases = Names.orEmpty(aliases);
        exact = Names.orEmpty(exact);
        ambiguous = Names.orEmpty(ambiguous);
    }

    private static List<String> merged(String one, List<String> more) {
        var all = new ArrayList<>(Names.orEmpty(more));
        if (one != null && !all.contains(one)) {
            all.addFirst(one);
        }
        return List.copyOf(all);
    }
}
