package io.lexwatch.classifier.pipeline;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.finding.CandidateFinder;
import io.lexwatch.classifier.finding.Candidates;
import io.lexwatch.classifier.finding.FindingReader;
import io.lexwatch.classifier.finding.Findings;
import io.lexwatch.classifier.fingerprint.MinHash;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.relevance.Gate;
import io.lexwatch.classifier.relevance.ItemFeatures;
import io.lexwatch.classifier.text.ItemText;
import io.lexwatch.classifier.text.LanguageGuess;

/** The cascade: cheap steps first, and the dear ones only for items that the cheap ones let through. */
public final class Classifier {

    /** The head that judges whether an item reports on a data law, and its threshold. */
    public static final String DATA_LAW = "data-law";

    private final Catalog catalog;
    private final Model model;
    private final LanguageGuess languages;
    private final MentionFinder mentions;
    private final ItemFeatures itemFeatures;
    private final CandidateFinder candidateFinder;
    private final FindingReader findings;

    public Classifier(Catalog catalog, Model model, LanguageGuess languages) {
        this(catalog, model, languages, new MentionFinder(catalog));
    }

    private Classifier(Catalog catalog, Model model, LanguageGuess languages, MentionFinder mentions) {
        this.catalog = catalog;
        this.model = model;
        this.languages = languages;
        this.mentions = mentions;
        this.itemFeatures = new ItemFeatures(catalog);
        this.candidateFinder = new CandidateFinder(catalog);
        this.findings = new FindingReader(catalog, model);
    }

    /** The same cascade with another model. */
    public Classifier with(Model other) {
        return new Classifier(catalog, other, languages, mentions);
    }

    /** The same cascade with another catalog. */
    public Classifier with(Catalog other) {
        return new Classifier(other, model, languages, new MentionFinder(other));
    }

    public Catalog catalog() {
        return catalog;
    }

    public Model model() {
        return model;
    }

    /** Classifies one text; never throws, whatever the text. */
    public Classification classify(String title, String text) {
        return classify(read(title, text));
    }

    /** What the text mentions: the steps before the gate. */
    public Reading read(String title, String text) {
        ItemText item = ItemText.of(title, text);
        return new Reading(item, mentions.find(item));
    }

    public Classification classify(Reading reading) {
        if (!Gate.lets(reading)) {
            return Classification.unflagged(false, 0, model.version(), catalog.version());
        }
        Features features = itemFeatures.of(reading);
        var vector = features.vector();
        double score = model.probability(DATA_LAW, vector);
        boolean believed = score >= model.threshold(DATA_LAW);
        if (!believed && !Candidates.mayAnswerLaw(reading)) {
            return Classification.unflagged(true, score, model.version(), catalog.version());
        }
        Candidates candidates = candidateFinder.find(reading, features);
        if (!believed && !candidates.answerLaw(reading)) {
            return Classification.unflagged(true, score, model.version(), catalog.version());
        }
        Findings found = findings.read(reading, vector, candidates);
        return new Classification(
                true,
                score,
                true,
                found.corporateResponse(),
                languages.of(reading.text()),
                found.topics(),
                found.jurisdictions(),
                found.laws(),
                found.findings(),
                MinHash.of(reading.text()),
                model.version(),
                catalog.version());
    }
}
