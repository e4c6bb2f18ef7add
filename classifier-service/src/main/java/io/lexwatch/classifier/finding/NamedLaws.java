package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Law;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.contract.NamedEntity;
import java.util.List;

/**
 * The laws that an item names. What only describes one ("the EU's privacy law") says which it is, but does not name it;
 * a law that has no other name than a description ("Hong Kong national security law") is named by that.
 */
final class NamedLaws {

    private static final String ACT = " Act";
    private static final String BILL = " Bill";

    private final Catalog catalog;

    NamedLaws(Catalog catalog) {
        this.catalog = catalog;
    }

    List<NamedEntity> in(Reading reading) {
        return reading.of(Mention.Kind.LAW)
                .map(Mention::id)
                .distinct()
                .filter(id -> isNamed(catalog.laws().get(id), surfaces(reading, id)))
                .map(id -> asNamed(surfaces(reading, id), catalog.law(id)))
                .toList();
    }

    private static List<String> surfaces(Reading reading, String law) {
        return reading.of(Mention.Kind.LAW)
                .filter(m -> m.id().equals(law))
                .map(m -> reading.text().raw().substring(m.start(), m.end()))
                .toList();
    }

    private static boolean isNamed(Law law, List<String> surfaces) {
        return isDescription(law.name())
                || surfaces.stream()
                        .anyMatch(surface -> !isDescription(surface)
                                || surface.equalsIgnoreCase(law.name())
                                || surface.equalsIgnoreCase(law.title())
                                || surface.equalsIgnoreCase(bill(law.name())));
    }

    /** "EU privacy law", in small letters at its end, where "Privacy Act" and "GDPR" are not. */
    private static boolean isDescription(String surface) {
        String last = surface.substring(surface.lastIndexOf(' ') + 1);
        return last.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-');
    }

    private static String bill(String name) {
        return name.endsWith(ACT) ? name.substring(0, name.length() - ACT.length()) + BILL : name;
    }

    /** What became an act is still a bill where the text calls it one. */
    private static NamedEntity asNamed(List<String> surfaces, NamedEntity law) {
        String bill = bill(law.name());
        boolean isBill = !bill.equals(law.name())
                && surfaces.stream().anyMatch(bill::equalsIgnoreCase)
                && surfaces.stream().noneMatch(law.name()::equalsIgnoreCase);
        return isBill ? new NamedEntity(law.id(), bill) : law;
    }
}
