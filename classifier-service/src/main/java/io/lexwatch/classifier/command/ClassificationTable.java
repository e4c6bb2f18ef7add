package io.lexwatch.classifier.command;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.ResponseFinding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A classification as a person reads it.
 *
 * @param catalog what gives places their names
 */
record ClassificationTable(Catalog catalog) {

    private static final int LONGEST_QUOTE = 220;

    /** Nothing of it does a terminal obey. */
    String of(String title, Classification c) {
        return Printable.of(table(Printable.line(title), c));
    }

    private String table(String title, Classification c) {
        var out = new StringBuilder();
        out.append(title).append('\n');
        if (!c.dataLaw()) {
            out.append(
                    c.read()
                            ? String.format(Locale.ROOT, "Not about a data law (score %.2f).%n", c.score())
                            : String.format(Locale.ROOT, "Not about a data law: it names nothing that could be.%n"));
            return out.toString();
        }
        out.append(String.format(
                Locale.ROOT,
                "Data law, score %.2f%s · language %s%n",
                c.score(),
                c.corporateResponse() ? " · companies respond" : "",
                c.language()));
        out.append(String.format(
                "Topics: %s%nPlaces: %s%nLaws: %s%n%n",
                joined(topics(c)),
                joined(c.jurisdictions().stream().map(this::place).toList()),
                joined(c.laws().stream().map(NamedEntity::name).toList())));
        c.findings().forEach(finding -> append(out, finding));
        out.append(String.format("model %s, catalog %s%n", c.modelVersion(), c.catalogVersion()));
        return out.toString();
    }

    private void append(StringBuilder out, Finding finding) {
        switch (finding) {
            case ResponseFinding r -> row(out, r.company().name(), r.action(), r.stage(), because(r));
            case DevelopmentFinding d ->
                row(
                        out,
                        d.authority() == null ? "–" : d.authority().name(),
                        d.topic() == null ? "–" : d.topic(),
                        d.kind(),
                        because(d)
                                + (d.target() == null ? "" : " → " + d.target().name())
                                + (d.amount() == null ? "" : " · " + d.amount()));
        }
        out.append(String.format(
                Locale.ROOT,
                "    %s, %s%s · sure %.2f%s%n",
                finding.novelty(),
                finding.claimant(),
                finding.inferred() ? ", inferred" : "",
                finding.confidence(),
                finding.why().frame() == null ? "" : " · " + finding.why().frame()));
        finding.evidence()
                .forEach(e -> out.append("    > ").append(shortened(e.quote())).append('\n'));
        out.append('\n');
    }

    /** Who, what, how far it is, because of what: the same for responses and developments. */
    private static void row(StringBuilder out, String who, Object what, Object stage, String because) {
        out.append(String.format(Locale.ROOT, "%-14s %-20s %-11s %s", who, what, stage, because)
                        .stripTrailing())
                .append('\n');
    }

    /** Of the text as a whole, and of what was found in it. */
    private static List<String> topics(Classification c) {
        return Stream.concat(
                        c.topics().stream(),
                        c.findings().stream().map(Finding::topic).filter(Objects::nonNull))
                .distinct()
                .map(Enum::name)
                .toList();
    }

    private String because(Finding finding) {
        return Stream.of(
                        finding.jurisdiction() == null ? "" : place(finding.jurisdiction()),
                        finding.law() == null ? "" : finding.law().name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String place(String jurisdiction) {
        var known = catalog.jurisdictions().get(jurisdiction);
        return known == null ? jurisdiction : known.name();
    }

    private static String joined(List<String> names) {
        return names.isEmpty() ? "–" : names.stream().collect(Collectors.joining(", "));
    }

    private static String shortened(String quote) {
        String line = Printable.line(quote);
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, LONGEST_QUOTE).strip() + " …";
    }
}
