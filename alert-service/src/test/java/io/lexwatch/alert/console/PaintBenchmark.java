package io.lexwatch.alert.console;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.InsertManyOptions;
import io.lexwatch.alert.Stack;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;

/**
 * Measures how soon a browser paints the inbox, a search and a dossier over 100,000 alerts in the store. A plain program, no
 * test: {@code -Dexec.mainClass=io.lexwatch.alert.console.PaintBenchmark}; it needs Chromium.
 */
final class PaintBenchmark {

    private static final int ALERTS = 100_000;
    private static final int BATCH = 2_000;
    private static final int WARM = 10;
    private static final int ROUNDS = 60;
    private static final String PAINT = "() => new Promise(done => new PerformanceObserver(list =>"
            + " done(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1))"
            + ".observe({type: 'paint', buffered: true}))";
    private static final String ANSWER = "() => performance.getEntriesByType('navigation')[0].responseEnd";

    private PaintBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("lexwatch-paint");
        try (var stack = new Stack(folder);
                var browser = Browser.start(Browser.installed().orElseThrow())) {
            QuarkusProcess service = stack.replica(Map.of("LEXWATCH_GROUP_WAIT", "PT1S", "_JAVA_OPTIONS", "-Xmx384m"));
            var week = new HongKongWeek(Instant.now().minus(Duration.ofHours(125)));
            week.items().forEach(stack::flag);
            await().atMost(60, SECONDS)
                    .until(() -> stack.get(service, "/api/v1/alerts").body().contains("\"total\":13"));
            service.kill();
            fill(stack.store.uri());
            service.restart();
            service.awaitReady(Duration.ofMinutes(3));
            await().atMost(240, SECONDS)
                    .until(() -> stack.get(service, "/api/v1/alerts").body().contains("\"total\":" + ALERTS));
            service.process().command().log().tail(50).stream()
                    .filter(line -> line.contains("search index built"))
                    .forEach(System.out::println);
            Page page = browser.window(1280, 820, ColorScheme.LIGHT);
            page.navigate(service.address() + "/console");
            page.getByLabel("API key").fill(Stack.KEY);
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Inbox')");
            for (String path : List.of(
                    "/console",
                    "/console?state=all&company=Zoom",
                    "/console?text=data+requests",
                    "/console?text=%22pause+the+processing%22+-zoom",
                    "/console/dossiers/law:hk-nsl")) {
                measure(page, service.address() + path);
            }
        }
    }

    private static void fill(String uri) {
        var address = new ConnectionString(uri);
        try (var client = MongoClients.create(address)) {
            var alerts = client.getDatabase(address.getDatabase()).getCollection("alerts");
            var originals = alerts.find().into(new ArrayList<>());
            for (int from = originals.size(); from < ALERTS; from += BATCH) {
                var copies = new ArrayList<Document>();
                for (int i = from; i < Math.min(ALERTS, from + BATCH); i++) {
                    copies.add(copy(originals.get(i % originals.size()), i));
                }
                alerts.insertMany(copies, new InsertManyOptions().ordered(false));
            }
        }
    }

    private static Document copy(Document original, int number) {
        var copy = Document.parse(original.toJson());
        copy.put("_id", "copy-" + number);
        var fact = copy.get("fact", Document.class);
        var earlier = new Date(fact.getDate("lastSeen").getTime() - number * 20_000L);
        fact.put("firstSeen", earlier);
        fact.put("lastSeen", earlier);
        return copy;
    }

    private static void measure(Page page, String address) {
        var paints = new ArrayList<Double>();
        var answers = new ArrayList<Double>();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            page.navigate(address);
            double paint = ((Number) page.evaluate(PAINT)).doubleValue();
            double answer = ((Number) page.evaluate(ANSWER)).doubleValue();
            if (round >= WARM) {
                paints.add(paint);
                answers.add(answer);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-60s first paint p50 %4.0f ms, p95 %4.0f ms; answer p50 %4.0f ms, p95 %4.0f ms%n",
                address.replaceAll("^http://[^/]+", ""),
                percentile(paints, 50),
                percentile(paints, 95),
                percentile(answers, 50),
                percentile(answers, 95));
    }

    private static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
