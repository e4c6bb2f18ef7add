package io.lexwatch.classifier.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** How well items were judged: precision, recall and F1 of each measure, with bootstrap intervals. */
public final class Evaluation {

    private static final int RESAMPLES = 1_000;

    private final List<Scored> scored;
    private final ToDoubleFunction<Scored> weight;

    public Evaluation(List<Scored> scored) {
        this(scored, s -> 1);
    }

    private Evaluation(List<Scored> scored, ToDoubleFunction<Scored> weight) {
        this.scored = List.copyOf(scored);
        this.weight = weight;
    }

    /** The same items, each counting as many as it stands for: an estimate at the true base rate. */
    public Evaluation stratified() {
        return new Evaluation(
                scored.stream().filter(s -> s.item().weight() > 0).toList(),
                s -> s.item().weight());
    }

    /** The same without some items. */
    public Evaluation without(Predicate<Scored> left) {
        return new Evaluation(scored.stream().filter(left.negate()).toList(), weight);
    }

    public int size() {
        return scored.size();
    }

    public Tally tally(Measure measure) {
        return sum(measure, scored);
    }

    private Tally sum(Measure measure, List<Scored> items) {
        Tally tally = Tally.NONE;
        for (Scored s : items) {
            if (counts(measure, s)) {
                tally = tally.plus(measure.tally(s.expected(), s.found(), weight.applyAsDouble(s)));
            }
        }
        return tally;
    }

    private static boolean counts(Measure measure, Scored s) {
        return !measure.ofFlagged() || (s.expected().dataLaw() && s.found().dataLaw());
    }

    /** The share of items, in scope and flagged, whose set of labels is exactly right. */
    public double accuracy(Measure measure) {
        double right = 0;
        double all = 0;
        for (Scored s : scored) {
            if (counts(measure, s)) {
                all += weight.applyAsDouble(s);
                right += measure.labels(s.expected()).equals(measure.labels(s.found())) ? weight.applyAsDouble(s) : 0;
            }
        }
        return all == 0 ? 0 : right / all;
    }

    /** From and to: where the F1 lies in 95 of 100 resamples of the items. */
    public double[] interval(Measure measure) {
        var tallies = new ArrayList<Tally>();
        for (Scored s : scored) {
            if (counts(measure, s)) {
                tallies.add(measure.tally(s.expected(), s.found(), weight.applyAsDouble(s)));
            }
        }
        if (tallies.isEmpty()) {
            return new double[] {0, 0};
        }
        var random = new Random(11);
        var scores = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            Tally tally = Tally.NONE;
            for (int j = 0; j < tallies.size(); j++) {
                tally = tally.plus(tallies.get(random.nextInt(tallies.size())));
            }
            scores[i] = tally.f1();
        }
        Arrays.sort(scores);
        return new double[] {scores[RESAMPLES / 40], scores[RESAMPLES - RESAMPLES / 40]};
    }

    public Map<Measure, Tally> tallies() {
        var tallies = new EnumMap<Measure, Tally>(Measure.class);
        for (Measure measure : Measure.values()) {
            tallies.put(measure, tally(measure));
        }
        return tallies;
    }

    public List<Scored> scored() {
        return scored;
    }
}
