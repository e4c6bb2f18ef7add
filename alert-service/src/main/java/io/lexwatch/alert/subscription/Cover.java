package io.lexwatch.alert.subscription;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Terms of which an alert carries at least one whenever the filter takes it.
 *
 * @param share about which part of all alerts carries one of them; above 1 where they overlap
 */
record Cover(Set<Term> terms, double share) {

    /** A word of a text is rarer the longer it is. */
    private static final double WORD_SHARE = 0.5;

    /** The rarest that can be named; nothing where none is needed, as for {@code not}. */
    static Optional<Cover> of(Filter filter) {
        return switch (filter) {
            case Filter.All all ->
                all.parts().stream().flatMap(part -> of(part).stream()).min(Comparator.comparingDouble(Cover::share));
            case Filter.Any any -> union(any.parts());
            case Filter.Not not -> Optional.empty();
            case Filter.In in ->
                Optional.of(new Cover(
                        in.values().stream()
                                .map(value -> Term.of(in.trait(), value))
                                .collect(Collectors.toUnmodifiableSet()),
                        in.values().size() * in.trait().share()));
            case Filter.AtLeast least -> step(least);
            case Filter.Text text ->
                text.words().stream()
                        .max(Comparator.comparingInt(String::length))
                        .map(word -> new Cover(Set.of(Term.word(word)), WORD_SHARE / word.length()));
        };
    }

    /** All covers together; nothing where one part needs none. */
    private static Optional<Cover> union(List<Filter> parts) {
        var terms = new HashSet<Term>();
        double share = 0;
        for (Filter part : parts) {
            Optional<Cover> cover = of(part);
            if (cover.isEmpty()) {
                return Optional.empty();
            }
            terms.addAll(cover.get().terms());
            share += cover.get().share();
        }
        return Optional.of(new Cover(Set.copyOf(terms), share));
    }

    /** A bound below the first step is no bound that could be looked up. */
    private static Optional<Cover> step(Filter.AtLeast least) {
        int step = least.measure().step(least.bound());
        return step < 1
                ? Optional.empty()
                : Optional.of(new Cover(
                        Set.of(Term.of(least.measure(), step)), least.measure().share(step)));
    }
}
