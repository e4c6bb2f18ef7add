package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ClosingTest {

    private static final Instant NOW = Told.START.plus(Duration.ofDays(400));

    private final Closing closing = new Closing(Duration.ofDays(7));

    @Example
    void closesWhatIsLongPastAndNotHeardOf() {
        Map<String, Fact> facts = facts(List.of(told("old", 0), told("older-outlet", 1), told("new", 200)));
        assertThat(facts).hasSize(2);
        assertThat(closing.closed(facts, NOW).keySet()).containsExactlyInAnyOrder("old_x1", "older-outlet_x1");
    }

    @Example
    void keepsWhatIsStillHeardOfAndWhatNothingFollowed() {
        Map<String, Fact> facts = facts(List.of(told("old", 0), told("new", 200)));
        assertThat(closing.closed(facts, Told.START.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(closing.closed(facts(List.of(told("old", 0), told("new", 60))), NOW))
                .isEmpty();
        assertThat(closing.closed(facts(List.of(told("only", 0))), NOW)).isEmpty();
    }

    @Property(tries = 200)
    void withoutWhatIsOverTheOtherFactsAreWhatTheyWereWhateverComesThen(
            @ForAll("sources") List<Source> sources, @ForAll("news") List<Source> news) {
        Map<String, Fact> facts = facts(sources);
        Map<String, String> closed = closing.closed(facts, NOW);
        List<Source> all =
                java.util.stream.Stream.concat(sources.stream(), news.stream()).toList();
        assertThat(Told.BUILDER.facts(group(all, closed)))
                .containsExactlyElementsOf(Told.BUILDER.facts(group(all, Map.of())).stream()
                        .filter(fact ->
                                !closed.containsKey(fact.sources().getFirst().unrevisedId()))
                        .toList());
    }

    @Provide
    Arbitrary<List<Source>> sources() {
        return source(0, 300).list().ofMaxSize(40).uniqueElements(Source::id);
    }

    /** What may still come: nothing that is older than the newest by more than the topic keeps. */
    @Provide
    Arbitrary<List<Source>> news() {
        return source(300, 330).list().ofMaxSize(10).uniqueElements(Source::id);
    }

    private static Arbitrary<Source> source(int from, int to) {
        Arbitrary<String> stages = Arbitraries.of("ANNOUNCED", "DONE", "DENIED");
        Arbitrary<String> places = Arbitraries.of("HK", "IN", "EU").injectNull(0.3);
        return Combinators.combine(Arbitraries.integers().between(from, to), stages, places)
                .as((day, stage, place) -> Told.source(
                        "i" + day + stage + place, Duration.ofDays(day), Told.exit(stage, Told.LAW, place)));
    }

    private static Source told(String item, int day) {
        return Told.source(item, Duration.ofDays(day), Told.exit("ANNOUNCED", Told.LAW, "HK"));
    }

    private static Map<String, Fact> facts(List<Source> sources) {
        var facts = new LinkedHashMap<String, Fact>();
        Told.BUILDER.facts(Told.group(sources)).forEach(fact -> facts.put("alert" + facts.size(), fact));
        return facts;
    }

    private static FactGroup group(List<Source> sources, Map<String, String> closed) {
        FactGroup open = Told.group(sources);
        return new FactGroup(open.id(), open.version(), open.sources(), Map.of(), Map.of(), closed);
    }
}
