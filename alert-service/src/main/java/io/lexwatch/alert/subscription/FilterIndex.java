package io.lexwatch.alert.subscription;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, among many filters, those that take an alert, without asking each: it asks only those that stand under a term which
 * the alert carries, and those that no term can be named for. Never changed once made.
 *
 * @param <T> what the filters belong to
 */
public final class FilterIndex<T> {

    private final List<Entry<T>> entries;
    private final Map<Term, int[]> byTerm = new HashMap<>();
    private final int[] always;

    /** A filter and what it belongs to. */
    public record Entry<T>(T of, Filter filter) {}

    public FilterIndex(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
        var lists = new HashMap<Term, List<Integer>>();
        var unnamed = new ArrayList<Integer>();
        for (int i = 0; i < entries.size(); i++) {
            int position = i;
            Cover.of(entries.get(i).filter())
                    .ifPresentOrElse(
                            cover -> cover.terms()
                                    .forEach(term -> lists.computeIfAbsent(term, t -> new ArrayList<>())
                                            .add(position)),
                            () -> unnamed.add(position));
        }
        lists.forEach((term, positions) -> byTerm.put(term, array(positions)));
        this.always = array(unnamed);
    }

    private static int[] array(List<Integer> positions) {
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What takes the alert, in the order that it was given in. */
    public List<T> matching(Traits alert) {
        var matched = new ArrayList<T>();
        candidates(alert).stream().mapToObj(entries::get).forEach(entry -> {
            if (entry.filter().matches(alert)) {
                matched.add(entry.of());
            }
        });
        return matched;
    }

    /** How many filters an alert is asked about. */
    int candidateCount(Traits alert) {
        return candidates(alert).cardinality();
    }

    private BitSet candidates(Traits alert) {
        var candidates = new BitSet(entries.size());
        add(candidates, always);
        alert.forEachTerm(term -> {
            int[] positions = byTerm.get(term);
            if (positions != null) {
                add(candidates, positions);
            }
        });
        return candidates;
    }

    private static void add(BitSet candidates, int[] positions) {
        for (int position : positions) {
            candidates.set(position);
        }
    }
}
