package io.lexwatch.chaos;

import io.lexwatch.chaos.check.StallWatch;
import io.lexwatch.chaos.check.Verdict;
import io.lexwatch.chaos.receive.Receiver;
import io.lexwatch.chaos.stack.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What came of a run.
 *
 * @param skipped faults that this machine does not allow, with the reason
 * @param replayed deliveries that were put back after a receiver had been gone
 */
public record Report(
        ChaosSettings settings,
        int facts,
        Verdict verdict,
        List<Journal.Outcome> outcomes,
        List<String> skipped,
        long publishedTwice,
        long takenTwice,
        int deadLetters,
        int replayed,
        StallWatch.Stall stall) {

    private static final int MOST_SHOWN = 25;

    static Report of(
            ChaosSettings settings,
            int facts,
            Verdict verdict,
            Journal journal,
            List<String> skipped,
            Topics topics,
            Receiver receiver,
            int replayed,
            StallWatch.Stall stall) {
        return new Report(
                settings,
                facts,
                verdict,
                journal.outcomes(),
                skipped,
                topics.published().values().stream().filter(times -> times > 1).count(),
                receiver.taken().size() - receiver.distinct(),
                topics.deadLetters().size(),
                replayed,
                stall);
    }

    public boolean good() {
        return verdict.good()
                && outcomes.stream().map(Journal.Outcome::recovered).allMatch(Objects::nonNull);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add("faults                                        held    recovered after");
        outcomes.forEach(outcome -> lines.add(String.format(
                "%-42s %8s   %8s",
                outcome.faults(),
                Journal.seconds(outcome.held()),
                outcome.recovered() == null ? "never" : Journal.seconds(outcome.recovered()))));
        skipped.forEach(skip -> lines.add("not injected: " + skip));
        lines.add("");
        lines.add(settings.items() + " items, " + facts + " planted facts; rounds of faults: " + outcomes.size()
                + ", slowest recovery " + slowest());
        lines.add("published twice: " + publishedTwice + ", told again under the same id: " + takenTwice
                + ", dead letters: " + deadLetters + ", replayed after a receiver was gone: " + replayed);
        lines.add("longest time in which nothing moved: " + Journal.seconds(stall.length())
                + (stall.during().isEmpty() ? "" : " (" + stall.during() + ")"));
        shown("MISSING", verdict.missing(), lines);
        shown("WRONG", verdict.wrong(), lines);
        lines.add(
                good()
                        ? "Nothing lost, nothing told that was not planted, nothing stored twice."
                        : "FAILED. The same again: " + settings.command());
        return lines;
    }

    private static void shown(String what, List<String> all, List<String> lines) {
        all.stream().limit(MOST_SHOWN).forEach(one -> lines.add(what + "  " + one));
        if (all.size() > MOST_SHOWN) {
            lines.add(what + "  and " + (all.size() - MOST_SHOWN) + " more");
        }
    }

    private String slowest() {
        return outcomes.stream()
                .map(Journal.Outcome::recovered)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Journal::seconds)
                .orElse(Journal.seconds(Duration.ZERO));
    }
}
