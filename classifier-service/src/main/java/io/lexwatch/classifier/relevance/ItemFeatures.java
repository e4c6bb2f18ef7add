package io.lexwatch.classifier.relevance;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is told of an item as a whole: its words without names, and what kinds of names and words stand together. */
public final class ItemFeatures {

    /** How much of a text is judged: what an editor puts first is what an item is about. */
    public static final int LEAD = 1_200;

    private static final int MOST_ORDERED = 24;
    private static final Set<String> UNTOLD =
            Set.of("light", "say", "anaphor", "company-context", "government-context");

    private final Catalog catalog;

    public ItemFeatures(Catalog catalog) {
        this.catalog = catalog;
    }

    public Features of(Reading reading) {
        int titleEnd = reading.text().titleEnd();
        int until = titleEnd + LEAD;
        var features = new Features();
        var title = new TreeSet<String>();
        var lead = new TreeSet<String>();
        for (Mention mention : reading.mentions()) {
            if (mention.start() < until && !UNTOLD.contains(mention.id())) {
                String kind = WordStream.kind(mention, catalog);
                (mention.start() < titleEnd ? title : lead).add(kind);
                features.addIf(mention.is(Mention.Kind.LAW), "law-topics");
            }
        }
        title.forEach(kind -> features.addScaled("tk", kind));
        lead.forEach(kind -> features.addScaled("bk", kind));
        addPairs(features, "tp", title);
        addOrder(features, reading);
        addWords(features, reading, until);
        return features;
    }

    private static void addPairs(Features features, String space, Set<String> kinds) {
        var list = List.copyOf(kinds);
        for (int i = 0; i < list.size() && i < 24; i++) {
            for (int j = i + 1; j < list.size() && j < 24; j++) {
                features.addScaled(space, list.get(i) + "&" + list.get(j));
            }
        }
    }

    /** Who stands before whom in the title: a state that bans a service is news, a service that bans a user is not. */
    private void addOrder(Features features, Reading reading) {
        var kinds = reading.mentions().stream()
                .filter(m -> reading.text().inTitle(m.start()) && !UNTOLD.contains(m.id()))
                .map(m -> m.is(Mention.Kind.WORD) ? m.id() : "@" + m.kind())
                .limit(MOST_ORDERED)
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = i + 1; j < kinds.size(); j++) {
                features.addScaled("to", kinds.get(i) + ">" + kinds.get(j));
            }
        }
    }

    private void addWords(Features features, Reading reading, int until) {
        WordStream stream = WordStream.of(reading, catalog, until);
        var title = new ArrayList<String>();
        var body = new ArrayList<String>();
        for (int i = 0; i < stream.size(); i++) {
            (reading.text().inTitle(stream.start(i)) ? title : body)
                    .add(stream.words().get(i));
        }
        addGrams(features, "t1", title, 1);
        addGrams(features, "t2", title, 2);
        addGrams(features, "t3", title, 3);
        addGrams(features, "b1", body, 1);
        addGrams(features, "b2", body, 2);
        var all = new ArrayList<>(title);
        all.addAll(body);
        addGrams(features, "a1", all, 1);
    }

    private static void addGrams(Features features, String space, List<String> words, int length) {
        for (int i = 0; i + length <= words.size(); i++) {
            features.addScaled(space, String.join(" ", words.subList(i, i + length)));
        }
    }
}
