package io.lexwatch.chaos.fault;

import io.lexwatch.chaos.news.FeedMood;
import io.lexwatch.chaos.news.Outlet;
import io.lexwatch.chaos.receive.Receiver;
import io.lexwatch.chaos.stack.FaultyLine;
import io.lexwatch.chaos.stack.Member;
import io.lexwatch.chaos.stack.ServiceKind;
import io.lexwatch.processes.LocalServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes each fault of a plan out of what there is. */
final class Faults {

    private final Scene scene;

    Faults(Scene scene) {
        this.scene = scene;
    }

    /** Something that may fail on its way. */
    private interface Step {
        void take() throws Exception;
    }

    private record Steps(Step first, Step last) implements Fault {

        @Override
        public void begin() throws Exception {
            first.take();
        }

        @Override
        public void end() throws Exception {
            last.take();
        }
    }

    Fault of(PlannedFault planned) {
        var random = new Random(planned.choice());
        return switch (planned.kind()) {
            case KILL_INGEST -> killed(ServiceKind.INGEST, random);
            case KILL_CLASSIFIER -> killed(ServiceKind.CLASSIFIER, random);
            case KILL_ALERT -> killed(ServiceKind.ALERT, random);
            case PAUSE_INGEST -> paused(ServiceKind.INGEST, random);
            case PAUSE_CLASSIFIER -> paused(ServiceKind.CLASSIFIER, random);
            case PAUSE_ALERT -> paused(ServiceKind.ALERT, random);
            case SCALE_INGEST -> scaled(ServiceKind.INGEST);
            case SCALE_CLASSIFIER -> scaled(ServiceKind.CLASSIFIER);
            case SCALE_ALERT -> scaled(ServiceKind.ALERT);
            case KILL_BROKER -> killed(scene.lexwatch().broker());
            case KILL_STORE -> killed(scene.lexwatch().store());
            case PAUSE_BROKER -> paused(scene.lexwatch().broker());
            case PAUSE_STORE -> paused(scene.lexwatch().store());
            case BROKER_DISK_FULL -> diskFull();
            case STORE_SLOW -> line(scene.lexwatch().toStore(), FaultyLine.Mood.SLOW);
            case STORE_CUT -> line(scene.lexwatch().toStore(), FaultyLine.Mood.CUT);
            case RECEIVER_REFUSES -> line(scene.lexwatch().toReceiver(), FaultyLine.Mood.CUT);
            case RECEIVER_SLOW -> line(scene.lexwatch().toReceiver(), FaultyLine.Mood.SILENT);
            case RECEIVER_GARBAGE -> line(scene.lexwatch().toReceiver(), FaultyLine.Mood.NOISY);
            case RECEIVER_UNAVAILABLE -> receiver(Receiver.Mood.UNAVAILABLE);
            case RECEIVER_BUSY -> receiver(Receiver.Mood.BUSY);
            case RECEIVER_GONE -> gone();
            case FEEDS_ERROR -> feeds(FeedMood.ERROR, random);
            case FEEDS_HANG -> feeds(FeedMood.HANGING, random);
            case FEEDS_BROKEN_OFF -> feeds(FeedMood.BROKEN_OFF, random);
            case FEEDS_CUT_SHORT -> feeds(FeedMood.CUT_SHORT, random);
            case FEEDS_REDIRECT -> feeds(FeedMood.REDIRECTING, random);
            case FEEDS_HUGE -> feeds(FeedMood.HUGE, random);
            case POISON -> new Steps(() -> scene.poison().send(scene.topics(), random), () -> {});
        };
    }

    private Fault killed(ServiceKind kind, Random random) {
        Member victim = one(kind, random);
        return new Steps(victim.process()::kill, victim.process()::restart);
    }

    private Fault paused(ServiceKind kind, Random random) {
        Member victim = one(kind, random);
        return new Steps(victim.process()::pause, victim.process()::resume);
    }

    private Member one(ServiceKind kind, Random random) {
        List<Member> members = scene.lexwatch().members(kind);
        return members.get(random.nextInt(members.size()));
    }

    private Fault scaled(ServiceKind kind) {
        var added = new ArrayList<Member>();
        return new Steps(() -> added.add(scene.lexwatch().add(kind)), () -> added.forEach(scene.lexwatch()::remove));
    }

    private static Fault killed(LocalServer server) {
        return new Steps(server::kill, server::restart);
    }

    private static Fault paused(LocalServer server) {
        return new Steps(server::pause, server::resume);
    }

    private Fault diskFull() {
        return new Steps(scene.disk()::fill, () -> {
            scene.disk().free();
            scene.lexwatch().broker().restart();
        });
    }

    private static Fault line(FaultyLine line, FaultyLine.Mood mood) {
        return new Steps(() -> line.behave(mood), () -> line.behave(FaultyLine.Mood.PASSING));
    }

    private Fault receiver(Receiver.Mood mood) {
        return new Steps(
                () -> scene.receiver().behave(mood), () -> scene.receiver().behave(Receiver.Mood.WELL));
    }

    private Fault gone() {
        return new Steps(() -> scene.receiver().behave(Receiver.Mood.GONE), () -> {
            scene.receiver().behave(Receiver.Mood.WELL);
            scene.repair().isNeeded();
        });
    }

    /** Every third feed, or thereabouts. */
    private Fault feeds(FeedMood mood, Random random) {
        var chosen = new ArrayList<>(scene.outlets());
        Collections.shuffle(chosen, random);
        List<Outlet> sick = chosen.subList(0, (chosen.size() + 2) / 3);
        return new Steps(
                () -> sick.forEach(outlet -> outlet.behave(mood)),
                () -> sick.forEach(outlet -> outlet.behave(FeedMood.WELL)));
    }
}
