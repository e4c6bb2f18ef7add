package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.subscription.Filter;
import io.lexwatch.alert.subscription.FilterParser;
import io.lexwatch.alert.subscription.Measure;
import io.lexwatch.alert.subscription.Trait;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what a filter takes that is too rich for the form. */
final class FilterWords {

    private FilterWords() {}

    /** A filter that cannot be read stands there as it is. */
    static String of(String json) {
        try {
            return of(FilterParser.parse(json));
        } catch (FilterParser.FilterException e) {
            return json;
        }
    }

    private static String of(Filter filter) {
        return switch (filter) {
            case Filter.All all -> all.parts().isEmpty() ? "everything" : joined(all.parts(), "; ");
            case Filter.Any any -> joined(any.parts(), ", or ");
            case Filter.Not not -> "not " + of(not.part());
            case Filter.In in ->
                in.values().stream()
                        .sorted()
                        .map(value -> value(in.trait(), value))
                        .collect(Collectors.joining(" or "));
            case Filter.AtLeast least -> least(least.measure(), least.bound());
            case Filter.Text text -> "“" + text.words().stream().sorted().collect(Collectors.joining(" ")) + "”";
        };
    }

    private static String joined(Collection<Filter> parts, String between) {
        return parts.stream().map(FilterWords::of).collect(Collectors.joining(between));
    }

    private static String value(Trait trait, String value) {
        String code = value.toUpperCase(Locale.ROOT);
        return trait == Trait.JURISDICTION ? Places.name(code) : Words.of(code);
    }

    private static String least(Measure measure, double bound) {
        if (measure == Measure.SEVERITY) {
            Severity least = Severity.values()[(int) Math.clamp(bound, 0, Severity.values().length - 1)];
            return least.name().toLowerCase(Locale.ROOT) + " and above";
        }
        return measure.field() + " at least " + number(bound);
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
