package io.lexwatch.alert.way;

import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Verdict;
import io.lexwatch.alert.way.WayStep.Passage;
import io.lexwatch.alert.way.WayStep.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells the first part of the way: that an item was read from a feed, and what the classifier decided on it. */
final class ReadingSteps {

    private static final Duration FOLDED_WITHIN = Duration.ofMinutes(2);

    private ReadingSteps() {}

    /** Of an item whose verdict is still kept. */
    static Told of(Verdict verdict, boolean inAlert, Instant now) {
        var steps = new ArrayList<WayStep>();
        steps.add(WayStep.ofItem(
                Stage.READ,
                Passage.PASSED,
                verdict.fetchedAt(),
                "Read from " + outlet(verdict.publisher(), verdict.feedId()),
                verdict.backfill()
                        ? List.of(
                                titled(verdict.title()),
                                "History: the feed held it already when it was added or came back")
                        : List.of(titled(verdict.title())),
                verdict.itemId()));
        Reached reached = reached(verdict);
        boolean flagged = Verdict.FLAGGED.equals(verdict.outcome());
        steps.add(WayStep.ofItem(
                Stage.CLASSIFIED,
                flagged ? Passage.PASSED : Passage.STOPPED,
                verdict.at(),
                decided(verdict),
                List.of("Model " + verdict.modelVersion() + ", catalog " + verdict.catalogVersion()
                        + (verdict.language() == null ? "" : ", language " + verdict.language())),
                verdict.itemId()));
        if (flagged && !inAlert) {
            steps.add(notFolded(verdict, now));
        }
        return new Told(reached, steps);
    }

    private static Reached reached(Verdict verdict) {
        return switch (verdict.outcome() == null ? "" : verdict.outcome()) {
            case Verdict.NO_MENTION -> Reached.NO_MENTION;
            case Verdict.REJECTED -> Reached.REJECTED;
            case Verdict.FLAGGED -> verdict.findings() == 0 ? Reached.NO_FINDING : Reached.ON_ITS_WAY;
            default -> Reached.FAILED;
        };
    }

    private static String decided(Verdict verdict) {
        return switch (verdict.outcome() == null ? "" : verdict.outcome()) {
            case Verdict.NO_MENTION ->
                "Put aside unread: title and text mention no law, and not both a company or subject of data law and somebody"
                        + " who makes or applies law";
            case Verdict.REJECTED ->
                "Rejected: score " + number(verdict.score()) + ", and " + number(verdict.threshold())
                        + " is needed to be flagged";
            case Verdict.FLAGGED ->
                "Flagged: score " + number(verdict.score()) + ", and " + number(verdict.threshold()) + " is needed; "
                        + findings(verdict.findings());
            case Verdict.FAILED ->
                "Failed: the classifier could not work on this text; the record lies in the topic news-items.dead-letter";
            default -> "Decided by a newer classifier in a way that this version does not know";
        };
    }

    private static WayStep notFolded(Verdict verdict, Instant now) {
        if (verdict.findings() == 0) {
            return step(verdict, Passage.STOPPED, "No sentence says who did what, so there is no alert to make");
        }
        boolean fresh = verdict.at().isAfter(now.minus(FOLDED_WITHIN));
        return fresh
                ? step(verdict, Passage.WAITING, "Not in an alert yet; look again in a moment")
                : step(
                        verdict,
                        Passage.STOPPED,
                        "Not in any alert: the alert service has not received it, or could not work on it; look at its lag"
                                + " and into the topic flagged-news.dead-letter");
    }

    private static WayStep step(Verdict verdict, Passage passage, String text) {
        return WayStep.ofItem(Stage.FOLDED, passage, null, text, List.of(), verdict.itemId());
    }

    /** Of an item that is in an alert, and whose verdict is kept no longer. */
    static List<WayStep> of(Source source) {
        return List.of(
                WayStep.ofItem(
                        Stage.READ,
                        Passage.PASSED,
                        source.seenAt(),
                        "Read from " + outlet(source.publisher(), null),
                        List.of(titled(source.title())),
                        source.itemId()),
                WayStep.ofItem(
                        Stage.CLASSIFIED,
                        Passage.PASSED,
                        null,
                        "Flagged: score " + number(source.why().score()),
                        List.of("Model " + source.why().modelVersion() + ", catalog "
                                + source.why().catalogVersion()),
                        source.itemId()));
    }

    private static String outlet(String publisher, String feedId) {
        if (publisher == null || publisher.isBlank()) {
            return feedId == null ? "a feed without a name" : "feed " + feedId;
        }
        return publisher;
    }

    private static String titled(String title) {
        return title == null || title.isBlank() ? "It has no title" : "“" + title + "”";
    }

    private static String findings(int number) {
        return number == 1 ? "1 finding" : number + " findings";
    }

    private static String number(Double value) {
        return value == null ? "unknown" : String.format(Locale.ROOT, "%.2f", value);
    }
}
