package io.lexwatch.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What happened so far, with the time since the begin; each line is printed when it is written. */
final class Journal {

    /**
     * What became of a round.
     *
     * @param recovered from the end of its last fault until all was ready and items moved again; null where it did not
     */
    record Outcome(String faults, Duration held, Duration recovered) {}

    private final long began = System.nanoTime();
    private final Consumer<String> out;
    private final List<Outcome> outcomes = new ArrayList<>();
    private volatile String present = "";

    Journal(Consumer<String> out) {
        this.out = out;
    }

    void line(String text) {
        Duration since = since();
        out.accept(String.format(Locale.ROOT, "%3d:%02d  %s", since.toMinutes(), since.toSecondsPart(), text));
    }

    Duration since() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What is going on now; empty where nothing special is. */
    String present() {
        return present;
    }

    void goesOn(String what) {
        present = what;
    }

    synchronized void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
