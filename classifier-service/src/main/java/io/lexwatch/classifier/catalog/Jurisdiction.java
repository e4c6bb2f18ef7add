package io.lexwatch.classifier.catalog;

import java.util.List;
import java.util.Map;

/**
 * A country, territory, union or state whose law news tells of.
 *
 * @param id ISO 3166-1 alpha-2, ISO 3166-2 for a state's, or {@code EU}
 * @param parent the country of a state, or null
 * @param union the union whose law it applies, or null
 * @param names how texts name it
 * @param adjectives its adjectives and people
 * @param government words that stand for its government: capital, seat, parliament
 * @param exact forms that count in this case only
 * @param ambiguous forms that count only where something near speaks for the place
 * @param cities its cities; weaker evidence than a name
 */
public record Jurisdiction(
        String id,
        String name,
        String parent,
        String union,
        Map<String, List<String>> names,
        Map<String, List<String>> adjectives,
        Map<String, List<String>> government,
        List<String> exact,
        List<String> ambiguous,
        Map<String, List<String>> cities) {

    public Jurisdiction {
        Names.requireText(id, "id");
        Names.require(id.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"), "'" + id + "' is no ISO 3166 code");
        Names.requireText(name, "name");
        names = Names.orEmpty(names);
        adjectives = Names.orEmpty(adjectives);
        government = Names.orEmpty(government);
        exact = Names.orEmpty(exact);
        ambiguous = Names.orEmpty(ambiguous);
        cities = Names.orEmpty(cities);
    }

    /** Whether it is a part of a country with laws of its own. */
    public boolean isState() {
        return id.indexOf('-') > 0;
    }
}
