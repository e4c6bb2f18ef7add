package io.lexwatch.classifier.command;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.Finding;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.ResponseFinding;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A classification as a person reads it.
 *
 * @param catalog what gives places their names
 */
record ClassificationTable(Catalog catalog) {

    private static final int LONGEST_QUOTE = 220;

    String of(String title, Classification c) {
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
                joined(c.topics().stream().map(Enum::name).toList()),
                joined(c.jurisdictions().stream().map(this::place).toList()),
                joined(c.laws().stream().map(NamedEntity::name).toList())));
        c.findings().forEach(finding -> append(out, finding));
        out.append(String.format("model %s, catalog %s%n", c.modelVersion(), c.catalogVersion()));
        return out.toString();
    }

    private void append(StringBuilder out, Finding finding) {
        switch (finding) {
            case ResponseFinding r ->
                out.append(String.format(
                        Locale.ROOT, "%-14s %-20s %-11s %s%n", r.company().name(), r.action(), r.stage(), because(r)));
            case DevelopmentFinding d ->
                out.append(String.format(
                        Locale.ROOT,
                        "%-14s %-20s %-11s %s%n",
                        d.authority() == null ? "–" : d.authority().name(),
                        d.kind(),
                        d.topic() == null ? "" : d.topic(),
                        because(d)
                                + (d.target() == null ? "" : " → " + d.target().name())
                                + (d.amount() == null ? "" : " · " + d.amount())));
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

    private String because(Finding finding) {
        String law = finding.law() == null ? "" : finding.law().name();
        String place = finding.jurisdiction() == null ? "" : place(finding.jurisdiction());
        return law.isEmpty() ? place : place + " · " + law;
    }

    private String place(String jurisdiction) {
        var known = catalog.jurisdictions().get(jurisdiction);
        return known == null ? jurisdiction : known.name();
    }

    private static String joined(java.util.List<String> names) {
        return names.isEmpty() ? "–" : names.stream().collect(Collectors.joining(", "));
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + " …";
    }
}
