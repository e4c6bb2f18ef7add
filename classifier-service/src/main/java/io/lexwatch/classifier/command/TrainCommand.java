package io.lexwatch.classifier.command;

import io.lexwatch.classifier.evaluation.Evaluation;
import io.lexwatch.classifier.evaluation.LabelledFile;
import io.lexwatch.classifier.evaluation.LabelledItem;
import io.lexwatch.classifier.model.Model;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.training.Training;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code train}: makes a model from labelled items, and says by cross-validation how good it is. */
@Command(name = "train", description = "Trains the model from labelled items.", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogOption catalog;

    @Parameters(paramLabel = "FILE", description = "labelled items as JSON lines; cross-validation judges these")
    private Path file;

    @Option(names = "--labels", paramLabel = "FILE", description = "more labels, by id; the items are in --items")
    private Path labels;

    @Option(names = "--items", paramLabel = "FILE", description = "items that --labels are for")
    private List<Path> items = new ArrayList<>();

    @Option(names = "--background", paramLabel = "FILE", description = "unlabelled items of the real mix")
    private Path background;

    @Option(names = "--out", paramLabel = "FILE", description = "where to write the model; without it none is written")
    private Path target;

    @Option(names = "--no-validation", description = "do not cross-validate")
    private boolean unvalidated;

    @Option(names = "--scores", paramLabel = "FILE", description = "write what cross-validation judged, for reading")
    private Path scores;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<LabelledItem> more = more();
        var training = new Training(catalog.untrained(), LabelledFile.read(file), more, unlabelled(more));
        if (!unvalidated) {
            var judged = training.crossValidate();
            EvaluationReport.print(out, new Evaluation(judged.labelled()));
            if (scores != null) {
                JudgedFile.write(scores, judged);
            }
        }
        if (target != null) {
            Model model = training.train(LocalDate.now().toString());
            try (var stream = Files.newOutputStream(target)) {
                ModelFile.write(model, stream);
            }
            out.println("wrote " + target + ", " + Files.size(target) / 1024 + " kB");
        }
        out.flush();
        return 0;
    }

    /** What was labelled by reading is not taken for out of scope. */
    private List<LabelledItem> unlabelled(List<LabelledItem> labelled) throws IOException {
        if (background == null) {
            return List.of();
        }
        var read = labelled.stream().map(LabelledItem::id).collect(Collectors.toSet());
        return LabelledFile.read(background).stream()
                .filter(item -> !read.contains(item.id()))
                .toList();
    }

    private List<LabelledItem> more() throws IOException {
        var more = new ArrayList<LabelledItem>();
        for (Path path : items) {
            more.addAll(LabelledFile.join(labels, path));
        }
        return more;
    }
}
