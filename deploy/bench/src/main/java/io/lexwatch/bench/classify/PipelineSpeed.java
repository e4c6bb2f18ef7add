package io.lexwatch.bench.classify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.texts.LawNews;
import io.lexwatch.bench.texts.TownNews;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.model.ModelFile;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.classifier.text.LanguageGuess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Classifies texts on all processors, and in turns with that only takes them from JSON, which is the least there is to do. */
public final class PipelineSpeed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GENERATED = 3_000;

    /** Which texts. */
    public enum Mix {
        /** What the automaton lets through to nothing. */
        REJECTED,
        /** General news: of a file where there is one, else one report on a law in two hundred texts. */
        GENERAL,
        /** Reports on data laws. */
        RELEVANT
    }

    private record Text(String title, String text, String json) {}

    private final Classifier classifier =
            new Classifier(new CatalogLoader().load(), ModelFile.shipped(), new LanguageGuess());
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final LongAdder done = new LongAdder();
    private final LongAdder flagged = new LongAdder();

    /** Arguments: a mix, a file of JSON lines or -, warm-up s, runs, s each. Even runs take texts from JSON alone. */
    public static void main(String[] args) throws Exception {
        var speed = new PipelineSpeed();
        var texts = speed.texts(Mix.valueOf(args[0]), args[1]);
        speed.measure(
                texts,
                Duration.ofSeconds(Long.parseLong(args[2])),
                Integer.parseInt(args[3]),
                Duration.ofSeconds(Long.parseLong(args[4])));
    }

    private List<Text> texts(Mix mix, String file) throws IOException {
        var all = file.equals("-") ? generated(mix) : read(Path.of(file));
        var chosen = all.stream().filter(text -> fits(mix, text)).toList();
        if (chosen.isEmpty()) {
            throw new IllegalStateException("no text of " + file + " is " + mix);
        }
        System.out.println("TEXTS " + chosen.size());
        return chosen;
    }

    private boolean fits(Mix mix, Text text) {
        return switch (mix) {
            case GENERAL -> true;
            case REJECTED -> !classifier.classify(text.title(), text.text()).read();
            case RELEVANT -> classifier.classify(text.title(), text.text()).dataLaw();
        };
    }

    private static List<Text> generated(Mix mix) throws IOException {
        var texts = new ArrayList<Text>();
        for (int i = 0; i < GENERATED; i++) {
            boolean law = mix == Mix.RELEVANT || mix == Mix.GENERAL && i % 200 == 0;
            var town = new TownNews(i);
            var news = new LawNews(i);
            texts.add(text(law ? news.title() : town.title(), law ? news.text() : town.text()));
        }
        return texts;
    }

    private static List<Text> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            var texts = new ArrayList<Text>();
            for (var line : (Iterable<String>) lines::iterator) {
                JsonNode item = JSON.readTree(line);
                texts.add(text(item.path("title").asText(""), item.path("text").asText("")));
            }
            return texts;
        }
    }

    private static Text text(String title, String text) throws IOException {
        return new Text(
                title,
                text,
                JSON.writeValueAsString(
                        JSON.createObjectNode().put("title", title).put("text", text)));
    }

    private void measure(List<Text> texts, Duration warmUp, int runs, Duration each) throws InterruptedException {
        var meter = new Meter(done::sum, Cost.ofThis());
        try (var threads = Executors.newFixedThreadPool(processors)) {
            run(meter, threads, texts, warmUp, PipelineSpeed::take);
            run(meter, threads, texts, warmUp, this::classify);
            var measured = new ArrayList<Run>();
            for (int i = 0; i < runs; i++) {
                measured.add(run(meter, threads, texts, each, PipelineSpeed::take));
                measured.add(run(meter, threads, texts, each, this::classify));
            }
            Worker.tell(measured);
        }
    }

    private Run run(Meter meter, ExecutorService threads, List<Text> texts, Duration time, Consumer<Text> work)
            throws InterruptedException {
        var parts = new ArrayList<Future<?>>();
        return meter.during(() -> {
            long until = System.nanoTime() + time.toNanos();
            IntStream.range(0, processors)
                    .forEach(part -> parts.add(threads.submit(() -> part(texts, part, until, work))));
            for (var part : parts) {
                await(part);
            }
        });
    }

    private static void await(Future<?> part) throws InterruptedException {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a text could not be classified", e.getCause());
        }
    }

    private void part(List<Text> texts, int first, long until, Consumer<Text> work) {
        for (int i = first; System.nanoTime() < until; i = (i + processors) % texts.size()) {
            work.accept(texts.get(i));
            done.increment();
        }
    }

    private static void take(Text text) {
        try {
            if (JSON.readTree(text.json()).path("title").isMissingNode()) {
                throw new IllegalStateException("a text has lost its title");
            }
        } catch (IOException e) {
            throw new IllegalStateException("what was written as JSON cannot be read", e);
        }
    }

    private void classify(Text text) {
        if (classifier.classify(text.title(), text.text()).dataLaw()) {
            flagged.increment();
        }
    }
}
