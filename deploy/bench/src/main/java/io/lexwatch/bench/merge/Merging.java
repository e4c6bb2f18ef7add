package io.lexwatch.bench.merge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.receive.SourceReader;
import io.lexwatch.alert.store.CatalogName;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.story.FactBuilder;
import io.lexwatch.alert.story.Rereading;
import io.lexwatch.alert.story.SeverityTable;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.pipeline.Flagging;
import io.lexwatch.classifier.text.LanguageGuess;
import io.lexwatch.contract.NewsItem;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes real items through the cascade and the story in one virtual machine, with the class paths of both services. */
public final class Merging {

    private static final Duration WINDOW = Duration.ofDays(7);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRUTH = "/merge/truth.jsonl";

    private final Classifier classifier =
            new Classifier(new CatalogLoader().load(), ModelFile.shipped(), new LanguageGuess());
    private final Flagging flagging = new Flagging(Clock.systemUTC());
    private final SourceReader reader = new SourceReader(catalog());
    private final FactBuilder builder = new FactBuilder(WINDOW, new SeverityTable(Map.of(), List.of()));

    private final PrintStream out;

    private Merging(PrintStream out) {
        this.out = out;
    }

    /** Arguments: the file to write to, then sets of items, each NAME=FOLDER or NAME=DAYS:FILE,FILE. */
    public static void main(String[] args) throws IOException {
        Map<String, String> truth = truth();
        try (var out = new PrintStream(new FileOutputStream(args[0]), false, StandardCharsets.UTF_8)) {
            var merging = new Merging(out);
            for (int i = 1; i < args.length; i++) {
                String[] set = args[i].split("=", 2);
                merging.measure(set[0], items(set[1]), truth);
            }
        }
    }

    private static Collection<NewsItem> items(String where) throws IOException {
        int colon = where.indexOf(':');
        if (colon < 0) {
            return NewsFiles.feeds(Path.of(where));
        }
        var items = new ArrayList<NewsItem>();
        for (String file : where.substring(colon + 1).split(",")) {
            items.addAll(NewsFiles.lines(Path.of(file), where.substring(0, colon)));
        }
        return items;
    }

    private void measure(String name, Collection<NewsItem> items, Map<String, String> truth) throws IOException {
        Map<String, Map<String, Source>> groups = new TreeMap<>();
        for (NewsItem item : items) {
            Classification classification = classifier.classify(item.title(), item.text());
            if (classification.dataLaw()) {
                for (Source source : reader.read(flagging.of(item, classification))) {
                    groups.computeIfAbsent(Rereading.groupOf(source), group -> new HashMap<>())
                            .put(source.id(), source);
                }
            }
        }
        var tellings = new ArrayList<Telling>();
        groups.forEach((id, sources) -> facts(id, sources).forEach((alert, fact) -> {
            fact.sources().stream()
                    .filter(Source::alerting)
                    .map(source -> Telling.of(source, alert))
                    .forEach(tellings::add);
            show(name, alert, fact, truth);
        }));
        out.println("SCORE " + JSON.writeValueAsString(Map.of("name", name, "score", Score.of(tellings, truth))));
    }

    private Map<String, Fact> facts(String group, Map<String, Source> sources) {
        return builder.identified(new FactGroup(group, 0, sources, Map.of(), Map.of(), Map.of()));
    }

    private void show(String name, String alert, Fact fact, Map<String, String> truth) {
        out.printf("FACT %s %s %s %s%n", name, alert, fact.dossier(), fact.headline());
        for (Source source : fact.sources()) {
            String key = Telling.of(source, alert).key();
            out.printf(
                    "  %s %s [%s] %s | %s | %s%n",
                    source.alerting() ? "news" : "past",
                    key,
                    truth.getOrDefault(key, "?"),
                    source.eventTime().toString().substring(0, 10),
                    source.title(),
                    source.evidence().isEmpty()
                            ? ""
                            : source.evidence().getFirst().text());
        }
    }

    private CatalogNames catalog() {
        var names = new CatalogNames();
        classifier
                .catalog()
                .entries()
                .forEach(entry ->
                        names.learn(new CatalogName(entry.kind().name(), entry.id(), entry.name(), entry.parent())));
        return names;
    }

    private static Map<String, String> truth() throws IOException {
        Map<String, String> truth = new HashMap<>();
        try (InputStream in = Merging.class.getResourceAsStream(TRUTH)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank()) {
                    var node = JSON.readTree(line);
                    truth.put(
                            node.path("item").asText() + "|" + node.path("says").asText(),
                            node.path("fact").asText());
                }
            }
        }
        return truth;
    }
}
