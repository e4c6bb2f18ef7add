package io.lexwatch.chaos;

import io.lexwatch.chaos.check.Checker;
import io.lexwatch.chaos.check.StallWatch;
import io.lexwatch.chaos.check.Verdict;
import io.lexwatch.chaos.fault.FaultKind;
import io.lexwatch.chaos.fault.Plan;
import io.lexwatch.chaos.fault.Poison;
import io.lexwatch.chaos.fault.Repair;
import io.lexwatch.chaos.fault.Round;
import io.lexwatch.chaos.fault.Scene;
import io.lexwatch.chaos.news.NewsStream;
import io.lexwatch.chaos.news.Outlet;
import io.lexwatch.chaos.news.PlantedFact;
import io.lexwatch.chaos.news.Planting;
import io.lexwatch.chaos.news.Told;
import io.lexwatch.chaos.receive.Receiver;
import io.lexwatch.chaos.stack.Lexwatch;
import io.lexwatch.chaos.stack.ServiceKind;
import io.lexwatch.chaos.stack.SmallDisk;
import io.lexwatch.chaos.stack.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The course of a run: start, plant, inject faults while the stream flows, put all right, wait, check. */
public final class ChaosRun {

    private static final int OUTLETS = 20;
    private static final String INTERVAL = "2s";
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(3);

    /** So long nothing may come nearer to its end before what is missing counts as lost. */
    private static final Duration LOST_AFTER = Duration.ofMinutes(3);

    private final ChaosSettings settings;
    private final Path folder;
    private final Clock clock;
    private final Journal journal;
    private final List<String> skipped = new ArrayList<>();

    /**
     * A run that has not begun.
     *
     * @param folder where all data and logs go
     * @param out takes the lines that tell how far it is
     */
    public ChaosRun(ChaosSettings settings, Path folder, Clock clock, Consumer<String> out) {
        this.settings = settings;
        this.folder = folder;
        this.clock = clock;
        this.journal = new Journal(out);
    }

    /** Returns what came of it. */
    public Report run() throws Exception {
        boolean bounded = settings.faults().contains(FaultKind.BROKER_DISK_FULL);
        try (var disk = SmallDisk.at(folder.resolve("broker"), bounded);
                var receiver = new Receiver();
                var lexwatch =
                        Lexwatch.start(folder, disk.folder(), settings.replicas(), receiver.port(), Receiver.SECRET);
                var topics = new Topics(lexwatch.broker().bootstrapServers())) {
            journal.line("ready: broker, store, " + settings.replicas() + " of each service");
            return run(disk, receiver, lexwatch, topics);
        }
    }

    private Report run(SmallDisk disk, Receiver receiver, Lexwatch lexwatch, Topics topics) throws Exception {
        List<PlantedFact> facts = plant(lexwatch);
        var stream =
                new NewsStream(facts, settings.items(), OUTLETS, settings.length(), new Random(settings.seed()), clock);
        var outlets = new ArrayList<Outlet>();
        LongSupplier moved = () -> topics.moved() + receiver.distinct();
        try (var stalls = new StallWatch(moved, journal::present)) {
            for (int number = 0; number < OUTLETS; number++) {
                outlets.add(new Outlet(number, stream));
            }
            addFeeds(lexwatch, outlets);
            var poison = new Poison();
            var repair = new Repair(lexwatch);
            var scene = new Scene(lexwatch, disk, outlets, receiver, topics, poison, repair);
            var checker = new Checker(lexwatch, stream, topics, receiver, poison);
            inject(scene, stream);
            stream.showAll();
            journal.line("no more faults; waiting for what is under way");
            Verdict verdict = drain(checker, repair);
            return Report.of(
                    settings,
                    facts.size(),
                    verdict,
                    journal,
                    skipped,
                    topics,
                    receiver,
                    repair.replayed(),
                    stalls.longest());
        } finally {
            outlets.forEach(Outlet::close);
        }
    }

    private List<PlantedFact> plant(Lexwatch lexwatch) {
        var planting = new Planting(new Classifier(lexwatch));
        List<Told> mistaken = planting.mistaken();
        if (!mistaken.isEmpty()) {
            throw new ChaosException("the classifier takes small talk for news on data law, so nothing can be checked: "
                    + mistaken.getFirst());
        }
        List<PlantedFact> facts = planting.facts(settings.facts(), new Random(settings.seed()));
        if (facts.isEmpty()) {
            throw new ChaosException("the classifier reads none of the planted facts alike in all their tellings");
        }
        journal.line(facts.size() + " facts are planted, each with "
                + facts.getFirst().tellings().size() + " sources among " + settings.items() + " items of " + OUTLETS
                + " outlets");
        return facts;
    }

    private static void addFeeds(Lexwatch lexwatch, List<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            lexwatch.api()
                    .post(
                            lexwatch.members(ServiceKind.INGEST).getFirst(),
                            "/api/v1/feeds",
                            Map.of("url", outlet.url(), "interval", INTERVAL, "historyIsNews", true));
        }
    }

    private void inject(Scene scene, NewsStream stream) throws Exception {
        var kinds = new TreeSet<>(settings.faults());
        scene.disk()
                .refusal()
                .filter(reason -> kinds.remove(FaultKind.BROKER_DISK_FULL))
                .ifPresent(reason -> {
                    skipped.add(
                            FaultKind.BROKER_DISK_FULL.shown() + ": no small disk can be made here (" + reason + ")");
                });
        var plan = new Plan(kinds, settings.seed());
        long end = System.nanoTime() + settings.length().toNanos();
        while (!kinds.isEmpty()) {
            var round = new Round(plan.next(), scene);
            if (System.nanoTime() + round.length().toNanos() > end) {
                break;
            }
            play(round, scene, stream);
            Thread.sleep(CALM);
        }
    }

    private void play(Round round, Scene scene, NewsStream stream) throws Exception {
        journal.goesOn(round.shown());
        journal.line(round.shown() + " for " + Journal.seconds(round.length()) + " · " + progress(scene, stream));
        long began = System.nanoTime();
        round.run();
        long ended = System.nanoTime();
        boolean recovered = awaitRecovery(scene, stream);
        Duration after = Duration.ofNanos(System.nanoTime() - ended);
        journal.add(new Journal.Outcome(round.shown(), Duration.ofNanos(ended - began), recovered ? after : null));
        journal.line(recovered ? "  recovered after " + Journal.seconds(after) : "  NOT recovered");
        journal.goesOn("");
    }

    /** All replicas are ready, and items that appeared since have come through. */
    private static boolean awaitRecovery(Scene scene, NewsStream stream) throws InterruptedException {
        int shown = stream.shown();
        long deadline = System.nanoTime() + RECOVERED_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            boolean ready = scene.lexwatch().isReady() && scene.repair().attempt();
            if (ready && scene.topics().publishedUrls().size() >= Math.min(shown, stream.size())) {
                return true;
            }
            Thread.sleep(LOOK);
        }
        return false;
    }

    private static String progress(Scene scene, NewsStream stream) {
        return stream.shown() + " of " + stream.size() + " items shown, "
                + scene.topics().publishedUrls().size() + " published, "
                + scene.receiver().distinct() + " alerts told";
    }

    /** Waits until nothing is missing, or nothing comes any more. */
    private Verdict drain(Checker checker, Repair repair) throws InterruptedException {
        Verdict verdict = checker.look();
        int least = verdict.missing().size();
        long since = System.nanoTime();
        long said = 0;
        while (!verdict.complete() && System.nanoTime() - since < LOST_AFTER.toNanos()) {
            repair.attempt();
            Thread.sleep(LOOK.multipliedBy(2));
            verdict = checker.look();
            if (verdict.missing().size() < least) {
                least = verdict.missing().size();
                since = System.nanoTime();
            }
            if (System.nanoTime() - said > BETWEEN_LINES.toNanos() && !verdict.complete()) {
                journal.line(verdict.missing().size() + " still missing, as: "
                        + verdict.missing().getFirst());
                said = System.nanoTime();
            }
        }
        // What comes once too often may come a little later.
        Thread.sleep(CALM.multipliedBy(2));
        return checker.look();
    }
}
