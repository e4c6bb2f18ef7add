package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.relevance.ItemFeatures;
import io.lexwatch.classifier.relevance.WordStream;
import java.util.List;

/** What is told of one company in an item: where it stands, what stands around it, which frames it is the subject of. */
final class CompanyFeatures {

    private static final int WINDOW = 6;
    private static final int MOST_MENTIONS = 6;

    private final Catalog catalog;

    CompanyFeatures(Catalog catalog) {
        this.catalog = catalog;
    }

    Features of(String company, Reading reading, List<SentenceView> views, List<ResponseReading> rules) {
        var features = new Features();
        addPlace(features, company, reading);
        addFrames(features, company, rules);
        addWindows(features, company, reading);
        addSentences(features, company, reading, views);
        return features;
    }

    private boolean isOf(String company, String named) {
        return Ownership.actor(catalog, named).equals(company);
    }

    private void addPlace(Features features, String company, Reading reading) {
        List<Mention> all = reading.of(Mention.Kind.COMPANY)
                .filter(m -> m.start() < reading.text().titleEnd() + ItemFeatures.LEAD)
                .toList();
        List<Mention> own = all.stream().filter(m -> isOf(company, m.id())).toList();
        boolean title = own.stream().anyMatch(m -> reading.text().inTitle(m.start()));
        boolean anyTitle = all.stream().anyMatch(m -> reading.text().inTitle(m.start()));
        features.addIf(title, "c:title")
                .addIf(!title && anyTitle, "c:other-in-title")
                .addIf(!anyTitle, "c:none-in-title")
                .addIf(own.size() == all.size(), "c:only")
                .addIf(!all.isEmpty() && isOf(company, all.getFirst().id()), "c:first")
                .addIf(own.size() > 2, "c:many")
                .addIf(own.stream().allMatch(m -> m.form() == Mention.Form.PRODUCT), "c:product");
        var entry = catalog.companies().get(company);
        features.add("c:sector:" + entry.sector()).add("c:kind:" + entry.kind());
        features.addIf(
                entry.parent() != null && all.stream().anyMatch(m -> m.id().equals(entry.parent())), "c:parent-named");
        features.addIf(
                all.stream()
                        .anyMatch(m ->
                                company.equals(catalog.companies().get(m.id()).parent())),
                "c:child-named");
    }

    private static void addFrames(Features features, String company, List<ResponseReading> rules) {
        for (ResponseReading rule : rules) {
            String name = "f:" + rule.action();
            if (rule.company().equals(company)) {
                features.add(name).add(name + ':' + rule.relation());
                features.addIf(rule.view().isTitle(), name + ":title");
                features.addIf(rule.view().isTitle(), name + ":title:" + rule.relation());
                features.addIf(rule.inferred(), name + ":inferred");
            } else {
                features.add(name + ":other");
            }
        }
    }

    private void addWindows(Features features, String company, Reading reading) {
        int until = reading.text().titleEnd() + ItemFeatures.LEAD;
        WordStream stream = WordStream.of(reading, catalog, until);
        List<Mention> own = reading.of(Mention.Kind.COMPANY)
                .filter(m -> isOf(company, m.id()) && m.start() < until)
                .limit(MOST_MENTIONS)
                .toList();
        int word = 0;
        for (Mention mention : own) {
            while (word < stream.size() && stream.start(word) < mention.start()) {
                word++;
            }
            boolean title = reading.text().inTitle(mention.start());
            addWindow(features, stream, word, title ? "wt" : "wb");
            addWindow(features, stream, word, "wa");
        }
    }

    private static void addWindow(Features features, WordStream stream, int at, String space) {
        List<String> words = stream.words();
        for (int i = 1; i <= WINDOW; i++) {
            if (at + i < words.size()) {
                features.addScaled(space, "+" + words.get(at + i));
                features.addScaled(space, "+" + (i <= 2 ? i : 3) + words.get(at + i));
                if (at + i + 1 < words.size()) {
                    features.addScaled(space, "+" + words.get(at + i) + " " + words.get(at + i + 1));
                }
            }
            if (at - i >= 0) {
                features.addScaled(space, "-" + words.get(at - i));
                features.addScaled(space, "-" + (i <= 2 ? i : 3) + words.get(at - i));
                if (at - i - 1 >= 0) {
                    features.addScaled(space, "-" + words.get(at - i - 1) + " " + words.get(at - i));
                }
            }
        }
    }

    /** The kinds of words in its sentences, before and behind it. */
    private void addSentences(Features features, String company, Reading reading, List<SentenceView> views) {
        int until = reading.text().titleEnd() + ItemFeatures.LEAD;
        for (SentenceView view : views) {
            if (view.sentence().start() >= until) {
                break;
            }
            int at = view.named("@COMPANY").stream()
                    .filter(p -> isOf(company, p.id()))
                    .mapToInt(Placed::first)
                    .findFirst()
                    .orElse(-1);
            if (at >= 0) {
                for (Placed placed : view.mentions()) {
                    String kind = placed.is(Mention.Kind.WORD)
                            ? placed.id()
                            : "@" + placed.mention().kind();
                    features.addScaled("sk", (placed.first() > at ? "+" : "-") + kind);
                    if (view.isTitle()) {
                        features.addScaled("st", (placed.first() > at ? "+" : "-") + kind);
                    }
                }
            }
        }
    }
}
