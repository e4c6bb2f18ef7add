package io.lexwatch.classifier.pipeline;

import io.lexwatch.classifier.catalog.Catalog;
import java.util.concurrent.atomic.AtomicReference;

/** The classifier in use, which a changed catalog replaces while items flow. */
public final class LiveClassifier {

    private final AtomicReference<Classifier> current;

    public LiveClassifier(Classifier first) {
        current = new AtomicReference<>(first);
    }

    public Classifier current() {
        return current.get();
    }

    /** From the next item on, another catalog counts. */
    public void use(Catalog catalog) {
        current.set(current.get().with(catalog));
    }
}
