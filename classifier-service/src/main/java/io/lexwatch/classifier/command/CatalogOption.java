package io.lexwatch.classifier.command;

import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.text.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** With which catalog and which model a command works. */
final class CatalogOption {

    @Option(
            names = "--catalog",
            paramLabel = "FOLDER",
            description = "files that add to or replace the shipped catalog")
    private Path catalog;

    @Option(names = "--model", paramLabel = "FILE", description = "a model other than the shipped one")
    private Path model;

    Classifier classifier() throws IOException {
        return new Classifier(new CatalogLoader().load(catalog), readModel(), new LanguageGuess());
    }

    /** For training: the catalog counts, no model does yet. */
    Classifier untrained() {
        var none = new Model("untrained", Map.of(), Map.of(), Map.of());
        return new Classifier(new CatalogLoader().load(catalog), none, new LanguageGuess());
    }

    private Model readModel() throws IOException {
        if (model == null) {
            return ModelFile.shipped();
        }
        try (var in = Files.newInputStream(model)) {
            return ModelFile.read(in);
        }
    }
}
