package io.lexwatch.bench.deliver;

import io.lexwatch.bench.measure.Effort;
import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Progress;
import io.lexwatch.bench.measure.Report;
import io.lexwatch.bench.measure.Series;
import io.lexwatch.bench.worker.AlertApi;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Worker;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** How soon the inbox answers over a store full of alerts, and how soon its index is built at the start. */
final class Searching {

    private static final int ORIGINALS = 500;
    private static final int QUERIES = 300;
    private static final double NANOS_A_MILLI = 1e6;
    private static final Pattern BUILT = Pattern.compile("search index built: (\\d+) alerts in (\\d+) ms");
    private static final List<String> INBOX = List.of("", "&jurisdiction=BR", "&jurisdiction=DE&action=litigate");
    private static final List<String> TEXTS =
            List.of("&text=privacy+law", "&text=%22data+protection+law%22+BR", "&text=works+4711", "&text=said+monday");

    private final Effort effort;
    private final Progress progress;
    private final Report report;
    private final int alerts;

    Searching(Effort effort, Progress progress, Report report) {
        this.effort = effort;
        this.progress = progress;
        this.report = report;
        this.alerts = effort.quick() ? 10_000 : 100_000;
    }

    void measure(Path folder) throws InterruptedException {
        progress.say("starting broker, store and alert service");
        try (var stack = AlertStack.start(folder, effort)) {
            stack.news().write(0, ORIGINALS, 1);
            stack.serve();
            try (var metrics = stack.metrics()) {
                while (metrics.sum("lexwatch_flagged_items_total") < ORIGINALS) {
                    Thread.sleep(500);
                }
            }
            stack.stop();
            progress.say("filling the store with %d alerts", alerts);
            Worker.run(
                    FillStore.class,
                    new JavaCommand.Heap(64, 256),
                    QuarkusProcess.classPath("alert-service"),
                    folder,
                    List.of(),
                    List.of(stack.storeUri(), Integer.toString(alerts)));
            stack.serve();
            report.add(Figure.of("index of " + alerts + " alerts built at the start", "s", Series.of(built(stack)))
                    .atMost(10));
            try (var api = stack.api()) {
                report.add(answers("inbox of " + alerts + " alerts", api, INBOX, stack));
                report.add(answers("full text over " + alerts + " alerts", api, TEXTS, stack));
            }
        }
    }

    private static double built(AlertStack stack) {
        return stack.service().process().command().log().tail(500).stream()
                .map(BUILT::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToDouble(line -> Long.parseLong(line.group(2)) / 1000.0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service does not say when its index was built"));
    }

    private Figure answers(String what, AlertApi api, List<String> queries, AlertStack stack) {
        progress.say("asking for the %s", what);
        ask(api, queries);
        var percentiles = new ArrayList<Double>();
        for (int i = 0; i < effort.runs(); i++) {
            percentiles.add(ask(api, queries).getValueAtPercentile(95) / NANOS_A_MILLI);
        }
        return Figure.of(what + ": p95 of an answer", "ms", new Series(percentiles))
                .atMost(50)
                .resident(Cost.residentMegabytes(stack.service().process().pid()));
    }

    private static Histogram ask(AlertApi api, List<String> queries) {
        var took = new Histogram(3);
        for (int i = 0; i < QUERIES; i++) {
            long begun = System.nanoTime();
            api.get("/api/v1/alerts?size=50" + queries.get(i % queries.size()));
            took.recordValue(System.nanoTime() - begun);
        }
        return took;
    }
}
