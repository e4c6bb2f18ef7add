package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.contract.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of a company and an action that a frame ties together: how the company stands to the verb, where, and what
 * stands around. One judgement learns from all actions, so that a rare action profits from the frequent ones.
 */
final class ResponseFeatures {

    private static final int LEAD_SENTENCES = 3;
    private static final int NEAR = 3;
    private static final int FAR = 8;

    private final Catalog catalog;

    ResponseFeatures(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<CompanyAction, Features> of(Reading reading, List<ResponseReading> readings) {
        var features = new LinkedHashMap<CompanyAction, Features>();
        for (ResponseReading r : readings) {
            var pair = new CompanyAction(r.company(), r.action());
            add(features.computeIfAbsent(pair, p -> whole(p, reading, readings)), r);
        }
        return features;
    }

    private Features whole(CompanyAction pair, Reading reading, List<ResponseReading> readings) {
        var features = new Features().add("p:action:" + pair.action());
        var company = catalog.companies().get(pair.company());
        features.add("p:sector:" + company.sector());
        boolean inTitle = reading.of(Mention.Kind.COMPANY)
                .anyMatch(m -> Ownership.actor(catalog, m.id()).equals(pair.company())
                        && reading.text().inTitle(m.start()));
        boolean alone = reading.of(Mention.Kind.COMPANY)
                        .map(m -> Ownership.actor(catalog, m.id()))
                        .distinct()
                        .count()
                == 1;
        features.addIf(inTitle, "p:company-in-title").addIf(alone, "p:company-alone");
        features.addIf(
                company.parent() != null
                        && reading.of(Mention.Kind.COMPANY).anyMatch(m -> m.id().equals(company.parent())),
                "p:parent-named");
        long actions = readings.stream()
                .filter(r -> r.company().equals(pair.company()) && r.relation().isSubject())
                .map(ResponseReading::action)
                .distinct()
                .count();
        features.add("p:actions:" + Math.min(actions, 5));
        boolean firstOfTitle = readings.stream()
                .filter(r -> r.view().isTitle()
                        && r.company().equals(pair.company())
                        && r.relation().isSubject())
                .findFirst()
                .map(r -> r.action() == pair.action())
                .orElse(false);
        features.addIf(firstOfTitle, "p:first-action-of-title");
        features.addIf(overruled(pair, readings), "p:more-specific-in-title");
        return features;
    }

    /** Whether the title says something of the company more firmly than this. */
    private static boolean overruled(CompanyAction pair, List<ResponseReading> readings) {
        boolean own = readings.stream().anyMatch(r -> firmInTitle(r, pair.company()) && r.action() == pair.action());
        boolean other = readings.stream().anyMatch(r -> firmInTitle(r, pair.company()) && r.action() != pair.action());
        return other && !own;
    }

    private static boolean firmInTitle(ResponseReading reading, String company) {
        return reading.company().equals(company)
                && reading.view().isTitle()
                && reading.relation().compareTo(Subject.Relation.ANAPHOR) <= 0;
    }

    private void add(Features features, ResponseReading r) {
        String place = r.view().isTitle() ? "title" : r.view().sentence().index() <= LEAD_SENTENCES ? "lead" : "body";
        String verb =
                r.view().folded(r.verb().mention().start(), r.verb().mention().end());
        features.add("p:" + place)
                .add("p:rel:" + r.relation())
                .add("p:rel:" + place + ':' + r.relation())
                .add("p:frame:" + r.frame())
                .add("p:frame:" + r.frame() + ':' + r.relation())
                .add("p:frame:" + r.frame() + ':' + place)
                .add("p:frame:" + r.frame() + ':' + place + ':' + firm(r))
                .add("p:verb:" + verb)
                .add("p:verb:" + verb + ':' + firm(r))
                .add("p:stage:" + r.stage())
                .addIf(r.inferred(), "p:inferred")
                .addIf(StageReader.passive(r.view(), r.verb()), "p:passive")
                .addIf(StageReader.passive(r.view(), r.verb()), "p:passive:" + r.frame())
                .addIf(StageReader.negated(r.view(), r.verb()), "p:negated")
                .addIf(StageReader.negated(r.view(), r.verb()), "p:negated:" + r.action());
        if (r.relation() == Subject.Relation.BESIDE) {
            addSide(features, r, place);
        }
        addSentence(features, r);
    }

    /** On which side of the verb the company stands, and how near. */
    private void addSide(Features features, ResponseReading r, String place) {
        for (Placed company : r.view().named("@" + Mention.Kind.COMPANY)) {
            if (Ownership.actor(catalog, company.id()).equals(r.company())) {
                String side = company.first() < r.verb().first() ? "before" : "after";
                int words = Math.abs(company.first() - r.verb().first());
                String distance = words <= NEAR ? "near" : words <= FAR ? "some" : "far";
                features.add("p:side:" + side)
                        .add("p:side:" + side + ':' + distance)
                        .add("p:side:" + side + ':' + place + ':' + r.frame());
                return;
            }
        }
    }

    private static String firm(ResponseReading r) {
        if (!r.relation().isSubject()) {
            return r.relation().name();
        }
        return r.relation().compareTo(Subject.Relation.ANAPHOR) <= 0 ? "firm" : "loose";
    }

    /** What kinds of words stand behind the verb, and in the sentence. */
    private static void addSentence(Features features, ResponseReading r) {
        Action action = r.action();
        for (Placed placed : r.view().mentions()) {
            String kind = placed.is(Mention.Kind.WORD)
                    ? placed.id()
                    : "@" + placed.mention().kind();
            if (!kind.startsWith("company-context") && !kind.startsWith("government-context")) {
                String side = placed.first() > r.verb().last() ? "+" : "-";
                features.addScaled("ps", side + kind);
                if (Math.abs(placed.first() - r.verb().last()) <= 6) {
                    features.addScaled("pn", side + kind + action);
                }
            }
        }
    }
}
