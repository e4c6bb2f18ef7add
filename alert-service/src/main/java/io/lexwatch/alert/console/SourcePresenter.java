package io.lexwatch.alert.console;

import io.lexwatch.alert.search.Highlighter.Piece;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Step;
import io.lexwatch.alert.store.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what the sources of a fact say, and where they say it. */
@ApplicationScoped
class SourcePresenter {

    private static final int MOST_QUOTES = 4;
    private static final Set<String> OFFICIAL = Set.of("OFFICIAL", "COMPANY");

    /** The best sentences, no two the same: official sources first, then the earliest. */
    List<AlertPageView.Evidence> evidence(Fact fact, Moments moments) {
        var shown = new ArrayList<AlertPageView.Evidence>();
        var seen = new HashSet<String>();
        List<Source> ordered = fact.sources().stream()
                .sorted(Comparator.comparing((Source source) -> !official(source))
                        .thenComparing(Source::background)
                        .thenComparing(Source::eventTime))
                .toList();
        for (Source source : ordered) {
            for (Quote quote : source.evidence()) {
                if (shown.size() < MOST_QUOTES && seen.add(quote.text().strip())) {
                    shown.add(evidence(source, quote, moments));
                }
            }
        }
        return shown;
    }

    /** How many sentences are not shown; null for none. */
    String leftOut(Fact fact) {
        long all = fact.sources().stream()
                .flatMap(source -> source.evidence().stream())
                .map(quote -> quote.text().strip())
                .distinct()
                .count();
        return all > MOST_QUOTES ? Words.count(all - MOST_QUOTES, "more sentence") : null;
    }

    private static AlertPageView.Evidence evidence(Source source, Quote quote, Moments moments) {
        return new AlertPageView.Evidence(
                pieces(quote),
                publisher(source),
                source.title(),
                Addresses.web(source.url()),
                moments.of(source.eventTime()),
                official(source));
    }

    /** The sentence between what stands around it. */
    private static List<Piece> pieces(Quote quote) {
        return Stream.of(
                        new Piece(cutBefore(quote.before()), false),
                        new Piece(quote.text(), true),
                        new Piece(quote.after().endsWith(".") ? quote.after() : cutAfter(quote.after()), false))
                .filter(piece -> !piece.text().isEmpty())
                .toList();
    }

    private static String cutBefore(String context) {
        return context.startsWith(" ") ? "…" + context : context;
    }

    private static String cutAfter(String context) {
        return context.isBlank() ? context : context + "…";
    }

    List<AlertPageView.SourceLine> lines(Fact fact, Moments moments) {
        return fact.sources().stream()
                .sorted(Comparator.comparing(Source::eventTime).reversed())
                .map(source -> line(source, moments))
                .toList();
    }

    private static AlertPageView.SourceLine line(Source source, Moments moments) {
        return new AlertPageView.SourceLine(
                moments.of(source.eventTime()),
                publisher(source),
                Words.of(source.publisherKind()),
                official(source),
                source.title() == null || source.title().isBlank() ? "(no title)" : source.title(),
                Addresses.web(source.url()),
                source.language(),
                says(source.claim()),
                source.background(),
                source.backfill());
    }

    private static String says(Claim claim) {
        String stage =
                claim.stage() == null ? "" : ", " + Words.of(claim.stage()).toLowerCase(Locale.ROOT);
        return Words.of(claim.code()) + stage + (claim.inferred() ? " (inferred)" : "");
    }

    List<AlertPageView.StepLine> steps(Fact fact, Moments moments) {
        var steps = new ArrayList<AlertPageView.StepLine>();
        for (Step step : fact.history()) {
            Source source = fact.sources().stream()
                    .filter(s -> s.id().equals(step.source()))
                    .findFirst()
                    .orElse(null);
            boolean latest = step.equals(fact.history().getLast());
            steps.add(new AlertPageView.StepLine(
                    step.stage() == null ? "First reported" : Words.of(step.stage()),
                    moments.of(step.at()),
                    source == null ? null : publisher(source),
                    source == null ? null : Addresses.web(source.url()),
                    latest));
        }
        return steps;
    }

    AlertPageView.WhyLines why(Fact fact) {
        Source source = fact.sources().stream()
                .max(Comparator.comparingDouble(s -> s.claim().confidence()))
                .orElseThrow(() -> new IllegalStateException("a fact without sources"));
        Why why = source.why();
        return new AlertPageView.WhyLines(
                why.frame(),
                why.catalogEntries(),
                why.features(),
                number(source.claim().confidence()),
                number(why.score()),
                why.modelVersion(),
                why.catalogVersion());
    }

    private static String number(double value) {
        return String.format(Locale.ENGLISH, "%.2f", value);
    }

    private static String publisher(Source source) {
        return source.publisher() == null ? "(unknown outlet)" : source.publisher();
    }

    private static boolean official(Source source) {
        return source.publisherKind() != null && OFFICIAL.contains(source.publisherKind());
    }
}
