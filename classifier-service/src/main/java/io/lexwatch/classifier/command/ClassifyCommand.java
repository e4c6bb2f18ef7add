package io.lexwatch.classifier.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.contract.ContractJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code classify}: one text in, findings out; or many as JSON lines. */
@Command(
        name = "classify",
        description = "Says what a text reports: who did what, because of which law, where.",
        mixinStandardHelpOptions = true)
final class ClassifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CatalogOption catalog;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|URL|-",
            description = "a text file whose first line is the title, a web page, or - for standard input")
    private String source;

    @Option(names = "--json", description = "print JSON instead of a table")
    private boolean json;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description =
                    "classify {\"id\", \"title\", \"text\"} a line; print one result a line in the codebook's fields")
    private Path jsonLines;

    @Option(
            names = "--allow-address",
            split = ",",
            paramLabel = "CIDR",
            description = "private or loopback ranges that a URL may lead to; none unless named")
    private List<String> allowed = List.of();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (jsonLines != null) {
            new BatchClassification(catalog.classifier()).run(jsonLines, out);
            out.flush();
            return 0;
        }
        if (source == null) {
            throw new ParameterException(
                    spec.commandLine(), "name a FILE, a URL, - for standard input, or --jsonl FILE");
        }
        SourceText text = SourceText.of(source, new AddressRules(allowed));
        Classifier classifier = catalog.classifier();
        Classification classification = classifier.classify(text.title(), text.text());
        out.print(
                json
                        ? json(classification)
                        : new ClassificationTable(classifier.catalog()).of(text.title(), classification));
        out.flush();
        return 0;
    }

    private static String json(Classification classification) throws IOException {
        ObjectMapper mapper = ContractJson.mapper();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(classification) + System.lineSeparator();
    }
}
