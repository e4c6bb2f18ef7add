package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order and however often sources arrive, the facts are the same. */
class OrderPropertyTest {

    private static final List<String> TITLES = List.of(
            "Clipper quits the city over the new law",
            "Clipper quits city, citing new law",
            "Video app to leave within days",
            "Lawmakers weigh new duties for platforms",
            "Court hears complaint about transfers");

    @Property(tries = 300)
    void factsAreAFunctionOfTheSetOfSources(@ForAll("sources") List<Source> sources, @ForAll long seed) {
        List<Fact> inOrder = Told.BUILDER.facts(Told.group(sources));
        var shuffled = new ArrayList<>(sources);
        shuffled.addAll(sources);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Told.BUILDER.facts(Told.group(shuffled))).isEqualTo(inOrder);
    }

    @Property(tries = 300)
    void everySourceIsInExactlyOneFact(@ForAll("sources") List<Source> sources) {
        List<String> told = Told.BUILDER.facts(Told.group(sources)).stream()
                .flatMap(fact -> fact.sources().stream())
                .map(Source::id)
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        sources.stream().map(Source::id).distinct().toList());
    }

    @Property(tries = 300)
    void historyChangesNoNews(@ForAll("sources") List<Source> sources) {
        List<Source> news = sources.stream().filter(Source::alerting).toList();
        List<Fact> alone = Told.BUILDER.facts(Told.group(news));
        List<Fact> among = Told.BUILDER.facts(Told.group(sources)).stream()
                .filter(Fact::alerting)
                .toList();
        assertThat(among)
                .extracting(Fact::revision, Fact::headline, Fact::firstSeen, Fact::corroboration)
                .containsExactlyInAnyOrderElementsOf(alone.stream()
                        .map(f -> org.assertj.core.groups.Tuple.tuple(
                                f.revision(), f.headline(), f.firstSeen(), f.corroboration()))
                        .toList());
    }

    @Provide
    Arbitrary<List<Source>> sources() {
        Arbitrary<Integer> items = Arbitraries.integers().between(0, 40);
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 24 * 30);
        Arbitrary<String> stages = Arbitraries.of("CONSIDERING", "ANNOUNCED", "DONE", "DENIED");
        Arbitrary<Name> laws = Arbitraries.of(Told.LAW, new Name("other", "Other Act"), new Name(null, "Third Act"))
                .injectNull(0.5);
        Arbitrary<String> places =
                Arbitraries.of("HK", "IN", "EU", "IE", "US", "US-CA").injectNull(0.3);
        Arbitrary<String> titles = Arbitraries.of(TITLES);
        Arbitrary<Boolean> history = Arbitraries.of(true, false, false);
        return Combinators.combine(items, hours, stages, laws, places, titles, history)
                .as((item, hour, stage, law, place, title, old) -> Told.source(
                        "i" + item + "x" + hour + stage + place + title.length() + old
                                + (law == null ? "" : law.name()),
                        1,
                        "Outlet " + item % 7,
                        Duration.ofHours(hour),
                        Told.exit(stage, law, place),
                        title,
                        old,
                        false,
                        List.of()))
                .list()
                .ofMaxSize(40)
                .uniqueElements(Source::id);
    }
}
