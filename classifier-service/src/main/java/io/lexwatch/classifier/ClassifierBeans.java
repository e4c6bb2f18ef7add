package io.lexwatch.classifier;

import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.pipeline.Flagging;
import io.lexwatch.classifier.pipeline.Judgement;
import io.lexwatch.classifier.pipeline.LiveClassifier;
import io.lexwatch.classifier.text.LanguageGuess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes what has no knowledge of being injected. */
@ApplicationScoped
public class ClassifierBeans {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Flagging flagging(Clock clock) {
        return new Flagging(clock);
    }

    @Produces
    @Singleton
    Judgement judgement(Clock clock) {
        return new Judgement(clock);
    }

    @Produces
    @Singleton
    LiveClassifier classifier(ClassifierConfig config) {
        var catalog = new CatalogLoader().load(config.catalog().folder().orElse(null));
        return new LiveClassifier(new Classifier(catalog, ModelFile.shipped(), new LanguageGuess()));
    }
}
