package io.lexwatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class FilterIndexTest {

    private static final Ancestry ANCESTRY = id -> "tiktok".equals(id) ? List.of("bytedance", "ByteDance") : List.of();
    private static final List<String> COMPANIES = List.of("TikTok", "ByteDance", "Zoom", "Apple");
    private static final List<String> PLACES = List.of("US", "US-CA", "HK");
    private static final List<String> WORDS = List.of("is", "leaving", "market", "moon", "zoom");

    @Property(tries = 2000)
    void answersAsAskingEveryFilterWould(
            @ForAll("filters") List<Filter> filters, @ForAll("alerts") List<Traits> alerts) {
        var entries = new ArrayList<FilterIndex.Entry<Integer>>();
        for (int i = 0; i < filters.size(); i++) {
            entries.add(new FilterIndex.Entry<>(i, filters.get(i)));
        }
        var index = new FilterIndex<>(entries);
        for (Traits alert : alerts) {
            List<Integer> expected = entries.stream()
                    .filter(entry -> entry.filter().matches(alert))
                    .map(FilterIndex.Entry::of)
                    .toList();
            Statistics.collect(expected.isEmpty() ? "none" : expected.size() == filters.size() ? "all" : "some");
            assertThat(index.matching(alert)).isEqualTo(expected);
        }
    }

    @Test
    void standsAFilterUnderWhatIsRareInIt() {
        Filter filter = FilterParser.parse("{\"severity\": \"high\", \"kind\": \"response\", \"company\": [\"zoom\"]}");
        assertThat(Cover.of(filter).orElseThrow().terms()).containsExactly(Term.of(Trait.COMPANY, "zoom"));
    }

    @Test
    void looksUpABoundThatStandsAlone() {
        Filter bound = FilterParser.parse("{\"severity\": \"critical\"}");
        assertThat(Cover.of(bound).orElseThrow().terms()).containsExactly(Term.of(Measure.SEVERITY, 3));
        assertThat(Cover.of(FilterParser.parse("{\"not\": {\"severity\": \"critical\"}}")))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Filter>> filters() {
        return filter(3).list().ofMaxSize(12);
    }

    private static Arbitrary<Filter> filter(int depth) {
        Arbitrary<Filter> leaf = Arbitraries.oneOf(
                in(Trait.COMPANY, List.of("tiktok", "bytedance", "zoom", "apple", "nobody")),
                in(Trait.JURISDICTION, List.of("us", "us-ca", "hk", "fr")),
                in(Trait.KIND, List.of("response", "development")),
                bound(Measure.SEVERITY, -1, 4),
                bound(Measure.CONFIDENCE, -0.5, 1.5),
                bound(Measure.CORROBORATION, -2, 30),
                some(WORDS).map(Filter.Text::new));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Filter> deeper = Arbitraries.lazy(() -> filter(depth - 1));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, leaf),
                net.jqwik.api.Tuple.of(2, deeper.list().ofMaxSize(3).map(Filter.All::new)),
                net.jqwik.api.Tuple.of(
                        2, deeper.list().ofMinSize(1).ofMaxSize(3).map(Filter.Any::new)),
                net.jqwik.api.Tuple.of(1, deeper.map(Filter.Not::new)));
    }

    private static Arbitrary<Filter> in(Trait trait, List<String> values) {
        return some(values).map(chosen -> new Filter.In(trait, chosen));
    }

    private static Arbitrary<Set<String>> some(List<String> values) {
        return Arbitraries.of(values).set().ofMinSize(1).ofMaxSize(2);
    }

    private static Arbitrary<Filter> bound(Measure measure, double least, double most) {
        return Arbitraries.doubles().between(least, most).ofScale(2).map(bound -> new Filter.AtLeast(measure, bound));
    }

    @Provide
    Arbitrary<List<Traits>> alerts() {
        return Combinators.combine(
                        Arbitraries.of(COMPANIES),
                        Arbitraries.of(PLACES).injectNull(0.2),
                        Arbitraries.of(Severity.values()),
                        Arbitraries.doubles().between(0, 1).ofScale(2),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.of(WORDS).list().ofMaxSize(4))
                .as((company, place, severity, confidence, voices, words) -> Traits.of(
                        Facts.of(
                                new Name(company.toLowerCase(java.util.Locale.ROOT), company),
                                place,
                                severity,
                                confidence,
                                voices,
                                String.join(" ", words)),
                        ANCESTRY))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Test
    void aHigherNumberNeverReachesALowerStep() {
        Arrays.stream(Measure.values()).forEach(measure -> {
            var reached = new HashSet<Integer>();
            int last = 0;
            for (double number = -1; number < 50; number += 0.01) {
                int step = measure.step(number);
                assertThat(step).isGreaterThanOrEqualTo(last);
                reached.add(step);
                last = step;
            }
            assertThat(reached).hasSizeGreaterThan(3);
        });
    }
}
