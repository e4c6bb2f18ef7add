package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Reclassification;
import io.lexwatch.alert.store.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RereadingTest {

    private static final Reclassification FIRST_DAYS =
            run(Told.START.minus(Duration.ofHours(1)), Told.START.plus(Duration.ofDays(3)));
    private static final Rereading QUIETLY = new Rereading(FIRST_DAYS, false);

    @Test
    void whatIsReadAsBeforeChangesNothing() {
        List<Source> sources = List.of(told("a", 0), told("b", 1), told("c", 5));
        FactGroup live = anchored(sources);
        FactGroup then = QUIETLY.of(live, facts(live), sources.subList(0, 2));
        assertThat(then).isEqualTo(live);
    }

    @Test
    void sourcesOfOtherTimesStay() {
        FactGroup live = anchored(List.of(told("a", 0), told("c", 5)));
        assertThat(QUIETLY.of(live, facts(live), List.of()).sources().keySet())
                .containsExactly(told("c", 5).id());
    }

    @Test
    void whatWasNotReadBeforeIsHistoryUnlessAskedOtherwise() {
        FactGroup live = anchored(List.of(told("a", 0)));
        List<Source> again = List.of(told("a", 0), told("new", 1));
        Source quiet = QUIETLY.of(live, facts(live), again)
                .sources()
                .get(told("new", 1).id());
        assertThat(quiet.alerting()).isFalse();
        Source asNews = new Rereading(FIRST_DAYS, true)
                .of(live, facts(live), again)
                .sources()
                .get(told("new", 1).id());
        assertThat(asNews.alerting()).isTrue();
    }

    @Test
    void anAlertKeepsItsIdAsLongAsOneOfItsSourcesIsLeft() {
        FactGroup live = anchored(List.of(told("a", 0), told("b", 1), told("c", 5)));
        String id = facts(live).keySet().iterator().next();
        FactGroup then = QUIETLY.of(live, facts(live), List.of(told("b", 1)));
        assertThat(facts(then)).containsOnlyKeys(id);
    }

    private static Source told(String item, int day) {
        return Told.source(item, Duration.ofDays(day), Told.exit("ANNOUNCED", Told.LAW, "HK"));
    }

    /** A group whose facts have their ids. */
    private static FactGroup anchored(List<Source> sources) {
        FactGroup group = Told.group(sources);
        Map<String, Fact> facts = facts(group);
        Map<String, String> anchors = facts.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        fact -> Anchors.anchorOf(fact.getValue()).id()));
        return new FactGroup(group.id(), group.version(), group.sources(), Map.of(), anchors, Map.of());
    }

    private static Map<String, Fact> facts(FactGroup group) {
        return Told.BUILDER.identified(group);
    }

    private static Reclassification run(Instant since, Instant until) {
        return new Reclassification(
                "run", Reclassification.COMPLETE, since, until, 1, 1, 1, 0, null, "m", "c", until, null, null);
    }
}
