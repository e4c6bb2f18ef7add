package io.lexwatch.classifier.pipeline;

import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.text.LanguageGuess;

/** The shipped classifier, made once for all tests. */
public final class TestClassifier {

    private static final Classifier SHIPPED =
            new Classifier(new CatalogLoader().load(), ModelFile.shipped(), new LanguageGuess());

    private TestClassifier() {}

    public static Classifier shipped() {
        return SHIPPED;
    }
}
