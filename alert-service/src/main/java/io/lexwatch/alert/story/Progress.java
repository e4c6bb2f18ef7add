package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a fact has come, step by step. A revision is the height of the step, not its count, so that an early report that
 * arrives late never renumbers what was told already.
 */
final class Progress {

    private static final List<String> STAGES = List.of("CONSIDERING", "ANNOUNCED", "DONE", "DENIED");
    private static final List<String> BILL_STEPS =
            List.of("INTRODUCED", "COMMITTEE", "CHAMBER", "PARLIAMENT", "SIGNED");

    /** Revision of a fact that went on after it had been denied. */
    private static final int AFTER_ALL = STAGES.size() + 1;

    private Progress() {}

    /** The material steps that news sources make, in the order of event time; empty where all is history. */
    static List<Step> of(List<Source> sources) {
        var steps = new ArrayList<Step>();
        for (Source source : telling(sources)) {
            int reached = steps.isEmpty() ? 0 : steps.getLast().revision();
            int height = height(source.claim(), reached);
            if (height > reached) {
                steps.add(new Step(height, stage(source.claim()), source.eventTime(), source.id()));
            }
        }
        return List.copyOf(steps);
    }

    /** What was concluded and not said moves nothing on, unless nothing else speaks. */
    private static List<Source> telling(List<Source> sources) {
        List<Source> news = sources.stream().filter(Source::alerting).toList();
        List<Source> said = news.stream().filter(s -> !s.claim().inferred()).toList();
        return said.isEmpty() ? news : said;
    }

    private static int height(Claim claim, int reached) {
        if (!claim.isResponse()) {
            return claim.step() == null ? 1 : Math.max(0, BILL_STEPS.indexOf(claim.step())) + 1;
        }
        int height = STAGES.indexOf(stage(claim)) + 1;
        boolean deniedBefore = reached == STAGES.size();
        boolean goesOn = height == 2 || height == 3;
        return deniedBefore && goesOn ? AFTER_ALL : height;
    }

    /** The stage of a response; the step of a bill, or null, of a development. */
    static String stage(Claim claim) {
        if (!claim.isResponse()) {
            return claim.step();
        }
        return STAGES.contains(claim.stage()) ? claim.stage() : "ANNOUNCED";
    }
}
