package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.model.FeatureVector;
import io.lexwatch.classifier.model.Features;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is told of an item's developments: which frames fire, who stands before and behind their verbs, and whether
 * these say that it happened, will or might: "could be fined" is no fine.
 */
final class DevelopmentFeatures {

    private static final int NEAR = 5;
    private static final List<String> DOUBTS = List.of("hedge", "future", "negation", "propose-verb", "demand-verb");
    private static final Set<String> ACTORS = Set.of(
            "regulator-noun", "legislature-noun", "court-noun", "government-noun", "law-noun", "device", "platform");

    private DevelopmentFeatures() {}

    /** @param until where the lead ends */
    static FeatureVector of(
            Features item, List<DevelopmentReading> developments, List<ResponseReading> responses, int until) {
        var features = new Features().addAll(item);
        Set<Integer> verbsOfCompanies = responses.stream()
                .filter(r -> r.relation().compareTo(Subject.Relation.ANAPHOR) <= 0)
                .map(r -> r.verb().mention().start())
                .collect(Collectors.toSet());
        for (DevelopmentReading reading : developments) {
            if (reading.view().sentence().start() < until) {
                add(
                        features,
                        reading,
                        verbsOfCompanies.contains(reading.verb().mention().start()));
            }
        }
        for (ResponseReading reading : responses) {
            if (reading.view().sentence().start() < until) {
                add(features, reading);
            }
        }
        return features.vector();
    }

    private static void add(Features features, DevelopmentReading reading, boolean ofCompany) {
        SentenceView view = reading.view();
        String name = "d:" + reading.frame().id() + (ofCompany ? ":of-company" : "");
        features.add(name).addIf(view.isTitle(), name + ":title");
        String space = view.isTitle() ? "dt" : "db";
        String frame = reading.frame().id() + ':';
        String verb = view.folded(
                reading.verb().mention().start(), reading.verb().mention().end());
        features.addScaled(space, frame + verb);
        boolean sure = true;
        for (String doubt : DOUBTS) {
            if (isBefore(view, reading.verb(), doubt)) {
                features.addScaled(space, frame + doubt);
                features.addScaled(space, frame + verb + ':' + doubt);
                sure = false;
            }
        }
        if (sure) {
            features.addScaled(space, frame + "sure");
        }
        features.addScaled(space, frame + "by:" + nearest(view, reading.verb(), false));
        features.addScaled(space, frame + "to:" + nearest(view, reading.verb(), true));
    }

    private static void add(Features features, ResponseReading reading) {
        String name = "r:" + reading.action();
        boolean title = reading.view().isTitle();
        features.addIf(title, name + ":title");
        features.addIf(title, name + ":title:" + reading.relation());
        features.addIf(!title, name + ":" + reading.relation());
    }

    private static boolean isBefore(SentenceView view, Placed verb, String group) {
        return view.named(group).stream().anyMatch(w -> w.first() < verb.first() && verb.first() - w.last() <= NEAR);
    }

    /** What kind of actor stands nearest on one side of a verb. */
    private static String nearest(SentenceView view, Placed verb, boolean behind) {
        String nearest = "nobody";
        int least = NEAR + 1;
        for (Placed placed : view.mentions()) {
            int distance = behind ? placed.first() - verb.last() : verb.first() - placed.last();
            boolean actor = !placed.is(Mention.Kind.WORD) || ACTORS.contains(placed.id());
            if (actor && distance > 0 && distance < least) {
                least = distance;
                nearest = placed.is(Mention.Kind.WORD)
                        ? placed.id()
                        : placed.mention().kind() + ":" + placed.mention().form();
            }
        }
        return nearest;
    }
}
