package io.lexwatch.classifier.command;

import io.lexwatch.classifier.evaluation.Codebook;
import io.lexwatch.classifier.evaluation.CodebookLabels;
import io.lexwatch.classifier.evaluation.ErrorPage;
import io.lexwatch.classifier.evaluation.Evaluation;
import io.lexwatch.classifier.evaluation.LabelledFile;
import io.lexwatch.classifier.evaluation.LabelledItem;
import io.lexwatch.classifier.evaluation.Scored;
import io.lexwatch.classifier.pipeline.Classifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code eval}: how well the classifier does on labelled items, or what it flags among unlabelled ones. */
@Command(name = "eval", description = "Measures the classifier on labelled items.", mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogOption catalog;

    @Parameters(paramLabel = "FILE", description = "items as JSON lines")
    private Path file;

    @Option(names = "--background", description = "the items are unlabelled: print the flag rate and what is flagged")
    private boolean background;

    @Option(names = "--stratified", description = "weight by the file's weights, to estimate at the true base rate")
    private boolean stratified;

    @Option(names = "--errors", paramLabel = "HTML", description = "write every error with its evidence to a page")
    private Path errors;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Classifier classifier = catalog.classifier();
        List<LabelledItem> items = LabelledFile.read(file);
        List<Scored> scored =
                items.parallelStream().map(i -> score(classifier, i)).toList();
        if (background) {
            printFlagged(out, scored);
        } else {
            printScores(out, scored);
            if (errors != null) {
                ErrorPage.write(errors, scored);
                out.println("wrote " + errors);
            }
        }
        out.flush();
        return 0;
    }

    private static Scored score(Classifier classifier, LabelledItem item) {
        var classification = classifier.classify(item.title(), item.text());
        return new Scored(item, Codebook.of(classification), classification);
    }

    private void printScores(PrintWriter out, List<Scored> scored) {
        var evaluation = stratified ? new Evaluation(scored).stratified() : new Evaluation(scored);
        EvaluationReport.print(out, evaluation);
    }

    private static void printFlagged(PrintWriter out, List<Scored> scored) {
        var flagged = scored.stream()
                .filter(s -> s.found().dataLaw())
                .sorted(Comparator.comparingDouble(s -> -s.score()))
                .toList();
        out.printf(
                Locale.ROOT,
                "%d of %d items flagged: 1 in %.0f%n",
                flagged.size(),
                scored.size(),
                scored.size() / (double) Math.max(1, flagged.size()));
        for (Scored s : flagged) {
            CodebookLabels found = s.found();
            out.printf(
                    Locale.ROOT,
                    "%.2f  %s  %s%n        %s %s %s%n",
                    s.score(),
                    s.item().id(),
                    Printable.line(s.item().title()),
                    found.jurisdictions(),
                    found.developments(),
                    found.responses());
        }
    }
}
