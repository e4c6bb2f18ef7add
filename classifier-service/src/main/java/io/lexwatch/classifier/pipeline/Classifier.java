package io.lexwatch.classifier.pipeline;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.finding.CandidateFinder;
import io.lexwatch.classifier.finding.Candidates;
import io.lexwatch.classifier.finding.FindingReader;
import io.lexwatch.classifier.finding.Findings;
import io.lexwatch.classifier.fingerprint.MinHash;
import io.lexwatch.classifier.meaning.BgeSmall;
import io.lexwatch.classifier.meaning.Lead;
import io.lexwatch.classifier.meaning.SentenceEmbedding;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.relevance.Gate;
import io.lexwatch.classifier.relevance.ItemFeatures;
import io.lexwatch.classifier.relevance.Relevance;
import io.lexwatch.classifier.text.ItemText;
import io.lexwatch.classifier.text.LanguageGuess;

/** The cascade: cheap steps first, and the dear ones only for items that the cheap ones let through. */
public final class Classifier {

    /** The threshold from which on an item is flagged. */
    public static final String DATA_LAW = Relevance.DATA_LAW;

    private final Catalog catalog;
    private final Model model;
    private final LanguageGuess languages;
    private final MentionFinder mentions;
    private final ItemFeatures itemFeatures;
    private final CandidateFinder candidateFinder;
    private final FindingReader findings;
    private final SentenceEmbedding embedding;

    public Classifier(Catalog catalog, Model model, LanguageGuess languages) {
        this(catalog, model, languages, new MentionFinder(catalog), new BgeSmall());
    }

    private Classifier(
            Catalog catalog,
            Model model,
            LanguageGuess languages,
            MentionFinder mentions,
            SentenceEmbedding embedding) {
        this.catalog = catalog;
        this.model = model;
        this.languages = languages;
        this.mentions = mentions;
        this.itemFeatures = new ItemFeatures(catalog);
        this.candidateFinder = new CandidateFinder(catalog);
        this.findings = new FindingReader(catalog, model);
        this.embedding = embedding;
    }

    /** The same cascade with another model. */
    public Classifier with(Model other) {
        return new Classifier(catalog, other, languages, mentions, embedding);
    }

    /** The same cascade with another catalog. */
    public Classifier with(Catalog other) {
        return new Classifier(other, model, languages, new MentionFinder(other), embedding);
    }

    /** The same cascade with another sense of meaning. */
    public Classifier by(SentenceEmbedding other) {
        return new Classifier(catalog, model, languages, mentions, other);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Model model() {
        return model;
    }

    /** What an item that was read means, as a point. */
    public float[] meaning(Reading reading) {
        return embedding.of(Lead.of(reading.text()));
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
        if (!Gate.lets(reading, catalog)) {
            return Classification.unflagged(false, 0, model.version(), catalog.version());
        }
        var meaning = new Once(() -> meaning(reading));
        Features features = itemFeatures.of(reading);
        var vector = features.vector();
        double score = Relevance.score(model, vector, () -> vector.with(meaning.get()));
        boolean believed = score >= model.threshold(DATA_LAW);
        if (!believed && !Candidates.mayAnswerLaw(reading)) {
            return Classification.unflagged(true, score, model.version(), catalog.version());
        }
        Candidates candidates = candidateFinder.find(reading, features, meaning.get());
        if (!believed && !candidates.answerLaw(reading, catalog)) {
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
