package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words which parts of a filter an alert does not meet. */
final class Misses {

    private static final int MOST_VALUES = 5;

    private Misses() {}

    /** One line for each part that does not take it; empty where the filter takes it. */
    static List<String> of(Filter filter, Traits alert) {
        if (filter.matches(alert)) {
            return List.of();
        }
        return switch (filter) {
            case Filter.All all ->
                all.parts().stream().flatMap(part -> of(part, alert).stream()).toList();
            case Filter.Any any ->
                List.of("none of these: "
                        + any.parts().stream()
                                .flatMap(part -> of(part, alert).stream())
                                .collect(Collectors.joining("; ")));
            case Filter.Not not -> List.of("it leaves out what has " + asked(not.part()));
            case Filter.In in ->
                List.of("it wants " + asked(in) + ", and the alert has " + values(alert.terms(in.trait())));
            case Filter.AtLeast least ->
                List.of("it wants " + asked(least) + ", and the alert has "
                        + shown(least.measure(), alert.measure(least.measure())));
            case Filter.Text text -> List.of("the alert lacks the words " + values(lacking(text, alert)));
        };
    }

    private static String asked(Filter filter) {
        return switch (filter) {
            case Filter.All all -> joined(all.parts().stream(), " and ");
            case Filter.Any any -> joined(any.parts().stream(), " or ");
            case Filter.Not not -> "not " + asked(not.part());
            case Filter.In in -> in.trait().field() + " " + values(new TreeSet<>(in.values()));
            case Filter.AtLeast least ->
                "at least " + least.measure().field() + " " + shown(least.measure(), least.bound());
            case Filter.Text text -> "the words " + values(new TreeSet<>(text.words()));
        };
    }

    private static String joined(Stream<Filter> parts, String word) {
        return parts.map(Misses::asked).collect(Collectors.joining(word));
    }

    private static Collection<String> lacking(Filter.Text text, Traits alert) {
        var lacking = new TreeSet<>(text.words());
        lacking.removeAll(alert.words());
        return lacking;
    }

    private static String values(Collection<String> values) {
        if (values.isEmpty()) {
            return "none";
        }
        String shown = values.stream().limit(MOST_VALUES).collect(Collectors.joining(", "));
        return values.size() > MOST_VALUES ? shown + " and " + (values.size() - MOST_VALUES) + " more" : shown;
    }

    private static String shown(Measure measure, double value) {
        return switch (measure) {
            case SEVERITY -> severity((int) value);
            case CORROBORATION -> String.format(Locale.ROOT, "%.0f", value);
            case CONFIDENCE -> String.format(Locale.ROOT, "%.2f", value);
        };
    }

    private static String severity(int ordinal) {
        Severity[] all = Severity.values();
        return all[Math.clamp(ordinal, 0, all.length - 1)].name().toLowerCase(Locale.ROOT);
    }
}
