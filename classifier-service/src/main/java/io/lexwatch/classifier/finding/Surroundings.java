package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.contract.Claimant;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.Novelty;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands around a finding: the law, the authority, the target, who says so, and whether it is news. */
final class Surroundings {

    private static final Pattern CLAUSE_END = Pattern.compile("[,;:(]| - ");

    private final Catalog catalog;

    Surroundings(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The law that the sentence names, else the one that the item names most. */
    NamedEntity law(SentenceView view) {
        return view.of(Mention.Kind.LAW)
                .map(Placed::id)
                .findFirst()
                .or(() -> most(view.reading().of(Mention.Kind.LAW).map(Mention::id)))
                .map(catalog::law)
                .orElse(null);
    }

    /** The same, where it is a law of that jurisdiction or of nobody's in particular. */
    NamedEntity lawOf(SentenceView view, String jurisdiction) {
        NamedEntity law = law(view);
        if (law == null || jurisdiction == null) {
            return law;
        }
        List<String> ofLaw = catalog.laws().get(law.id()).jurisdictions();
        String union = catalog.jurisdictions().containsKey(jurisdiction)
                ? catalog.jurisdictions().get(jurisdiction).union()
                : null;
        boolean applies = ofLaw.isEmpty() || ofLaw.contains(jurisdiction) || (union != null && ofLaw.contains(union));
        return applies ? law : null;
    }

    /** The jurisdiction of the law, else the one that the sentence names, else the item's first. */
    String jurisdiction(SentenceView view, NamedEntity law, List<String> judged) {
        if (law != null) {
            List<String> ofLaw = catalog.laws().get(law.id()).jurisdictions();
            var both = ofLaw.stream().filter(judged::contains).findFirst();
            if (both.isPresent() || judged.isEmpty()) {
                return both.or(() -> ofLaw.stream().findFirst()).orElse(null);
            }
        }
        return view.mentions().stream()
                .map(this::jurisdictionOf)
                .filter(judged::contains)
                .findFirst()
                .or(() -> judged.stream().findFirst())
                .orElse(null);
    }

    private String jurisdictionOf(Placed placed) {
        return switch (placed.mention().kind()) {
            case JURISDICTION -> placed.id();
            case AUTHORITY -> catalog.authorities().get(placed.id()).jurisdiction();
            default -> "";
        };
    }

    /** Who acts for the jurisdiction in this sentence, else in the item. */
    NamedEntity authority(SentenceView view, String jurisdiction) {
        var here = view.of(Mention.Kind.AUTHORITY).map(Placed::id);
        var anywhere = view.reading().of(Mention.Kind.AUTHORITY).map(Mention::id);
        return Stream.concat(here, anywhere)
                .filter(id -> jurisdiction == null
                        || jurisdiction.equals(catalog.authorities().get(id).jurisdiction()))
                .findFirst()
                .map(catalog::authority)
                .orElse(null);
    }

    NamedEntity target(SentenceView view) {
        return view.of(Mention.Kind.COMPANY)
                .findFirst()
                .map(p -> catalog.company(p.id()))
                .orElse(null);
    }

    /** A clause behind the lead that speaks of last year is history; a clause beside the verb's own says nothing of it. */
    static Novelty novelty(SentenceView view, Placed verb) {
        if (view.isTitle() || view.sentence().index() <= 1) {
            return Novelty.NEW;
        }
        boolean history =
                view.named("background-word").stream().anyMatch(w -> verb == null || sameClause(view, w, verb));
        return history ? Novelty.BACKGROUND : Novelty.NEW;
    }

    private static boolean sameClause(SentenceView view, Placed one, Placed other) {
        int from = Math.min(one.mention().end(), other.mention().end());
        int to = Math.max(one.mention().start(), other.mention().start());
        return from >= to
                || CLAUSE_END.matcher(view.folded(from, to)).results().findAny().isEmpty();
    }

    static Claimant claimant(SentenceView view, boolean byCompany) {
        if (!view.named("unnamed-source").isEmpty()) {
            return Claimant.UNNAMED_SOURCE;
        }
        if (view.named("say").isEmpty()) {
            return Claimant.OUTLET;
        }
        if (byCompany) {
            return Claimant.COMPANY;
        }
        boolean official = !view.named("@AUTHORITY").isEmpty()
                || !view.named("government-noun").isEmpty();
        return official ? Claimant.AUTHORITY : Claimant.OUTLET;
    }

    private static Optional<String> most(Stream<String> ids) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        ids.forEach(id -> counts.merge(id, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }
}
