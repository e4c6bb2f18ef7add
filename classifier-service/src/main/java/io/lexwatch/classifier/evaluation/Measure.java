package io.lexwatch.classifier.evaluation;

import io.lexwatch.classifier.evaluation.CodebookLabels.Response;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is measured of an item: a set of labels expected and a set found, compared. */
public enum Measure {
    DATA_LAW("data_law", l -> flag(l.dataLaw()), false),
    CORPORATE_RESPONSE("corporate_response", l -> flag(l.corporateResponse()), false),
    COMPANY_ACTION(
            "(company, action)", l -> l.responses().stream().map(r -> key(r.company()) + " " + r.action()), false),
    COMPANY_ACTION_STAGE("(company, action, stage)", Measure::stages, false),
    COMPANY("company", l -> l.responses().stream().map(r -> key(r.company())), false),
    DEVELOPMENT_JURISDICTION(
            "(development, jurisdiction)",
            l -> l.developments().stream().map(d -> d.kind() + " " + d.jurisdiction()),
            false),
    DEVELOPMENT("development", l -> l.developments().stream().map(d -> d.kind()), false),
    JURISDICTIONS("jurisdictions", l -> l.jurisdictions().stream(), true),
    TOPICS("topics", l -> l.topics().stream(), true),
    LAWS("laws", l -> l.laws().stream().map(Measure::key), true);

    private final String title;
    private final Function<CodebookLabels, Stream<String>> labels;
    private final boolean ofFlagged;

    Measure(String title, Function<CodebookLabels, Stream<String>> labels, boolean ofFlagged) {
        this.title = title;
        this.labels = labels;
        this.ofFlagged = ofFlagged;
    }

    public String title() {
        return title;
    }

    /** Whether it is measured on items only that are in scope and were flagged. */
    boolean ofFlagged() {
        return ofFlagged;
    }

    public Set<String> labels(CodebookLabels of) {
        return labels.apply(of).collect(Collectors.toSet());
    }

    Tally tally(CodebookLabels expected, CodebookLabels found, double weight) {
        var all = new HashSet<>(labels(expected));
        var have = labels(found);
        all.addAll(have);
        Tally tally = Tally.NONE;
        Set<String> wanted = labels(expected);
        for (String label : all) {
            tally = tally.plus(Tally.of(wanted.contains(label), have.contains(label), weight));
        }
        return tally;
    }

    private static Stream<String> stages(CodebookLabels labels) {
        return labels.responses().stream().map(Measure::stage);
    }

    private static String stage(Response response) {
        return key(response.company()) + " " + response.action() + " " + response.stage();
    }

    private static Stream<String> flag(boolean holds) {
        return holds ? Stream.of("yes") : Stream.empty();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }
}
