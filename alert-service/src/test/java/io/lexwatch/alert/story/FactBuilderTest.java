package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Decision;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactBuilderTest {

    private static List<Fact> facts(Source... sources) {
        return Told.BUILDER.facts(Told.group(List.of(sources)));
    }

    @Nested
    class OneFact {

        @Test
        void isWhatTenOutletsTell() {
            List<Source> ten = IntStream.range(0, 10)
                    .mapToObj(i -> Told.source("i" + i, Duration.ofHours(i), Told.exit("ANNOUNCED", Told.LAW, "HK")))
                    .toList();
            Fact fact = only(Told.BUILDER.facts(Told.group(ten)));
            assertThat(fact.sources()).hasSize(10);
            assertThat(fact.corroboration()).isEqualTo(10);
            assertThat(fact.firstSeen()).isEqualTo(Told.START);
            assertThat(fact.lastSeen()).isEqualTo(Told.START.plus(Duration.ofHours(9)));
            assertThat(fact.revision()).isEqualTo(2);
        }

        @Test
        void isToldBySomeWithoutTheLaw() {
            assertThat(facts(
                            Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK")),
                            Told.source("b", Duration.ofHours(1), Told.exit("ANNOUNCED", null, "HK"))))
                    .hasSize(1);
        }

        @Test
        void isNotTwoPlaces() {
            assertThat(facts(
                            Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", null, "HK")),
                            Told.source("b", Duration.ofHours(1), Told.exit("ANNOUNCED", null, "IN"))))
                    .hasSize(2);
        }

        @Test
        void isNotTwoFinesOfOneAuthorityOnCompaniesThatNobodyNames() {
            Name authority = new Name("cnil", "CNIL");
            assertThat(facts(
                            Told.source("a", Duration.ZERO, fine(authority, "€380,000")),
                            Told.source("b", Duration.ofHours(1), fine(authority, "€60 million"))))
                    .hasSize(2);
            assertThat(facts(
                            Told.source("a", Duration.ZERO, fine(authority, "€380,000")),
                            Told.source("b", Duration.ofHours(1), fine(authority, "380k euros"))))
                    .hasSize(1);
        }

        @Test
        void isTheShutdownOfAPlaceWhoeverIsSaidToOrderIt() {
            assertThat(facts(
                            Told.source("a", Duration.ZERO, shutdown(new Name("pta", "Telecom Authority"))),
                            Told.source("b", Duration.ofHours(20), shutdown(null))))
                    .hasSize(1);
        }

        private static Claim fine(Name authority, String amount) {
            return changed(Told.development("ENFORCEMENT", null, "PRIVACY", "FR", authority, null), null, amount);
        }

        private static Claim shutdown(Name authority) {
            return changed(
                    Told.development("ENFORCEMENT", null, "PLATFORM_BAN", "PK", authority, null), "SHUTDOWN", null);
        }

        private static Claim changed(Claim claim, String scope, String amount) {
            return new Claim(
                    claim.kind(),
                    claim.company(),
                    claim.action(),
                    claim.stage(),
                    claim.development(),
                    claim.law(),
                    claim.topic(),
                    claim.jurisdiction(),
                    claim.authority(),
                    claim.target(),
                    claim.step(),
                    scope,
                    claim.effective(),
                    claim.deadline(),
                    amount,
                    claim.claimant(),
                    claim.inferred(),
                    claim.confidence());
        }

        @Test
        void isNotWhatComesLongAfter() {
            assertThat(facts(
                            Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK")),
                            Told.source("b", Duration.ofDays(8), Told.exit("ANNOUNCED", Told.LAW, "HK"))))
                    .hasSize(2);
        }

        @Test
        void isNotMergedOnNothing() {
            Source a = told("a", "Regulator publishes notes on cookies", null, null);
            Source b = told("b", "Watchdog explains how breaches are reported", null, null);
            assertThat(facts(a, b)).hasSize(2);
        }

        @Test
        void isMergedOnTextWhereNothingElseIsKnown() {
            Source a = told("a", "Watchdog explains how breaches are reported", null, null);
            Source b = told("b", "Watchdog explains when breaches are reported", null, null);
            assertThat(facts(a, b)).hasSize(1);
        }

        private Source told(String item, String title, Name law, String place) {
            return Told.source(
                    item,
                    1,
                    "Outlet " + item,
                    Duration.ZERO,
                    Told.development("GUIDANCE", law, "PRIVACY", place, null, null),
                    title,
                    false,
                    false,
                    List.of());
        }
    }

    @Nested
    class AFactThatMovesOn {

        @Test
        void isANewRevisionOfTheSame() {
            Fact fact = only(facts(
                    Told.source("a", Duration.ZERO, Told.exit("CONSIDERING", Told.LAW, "HK")),
                    Told.source("b", Duration.ofDays(1), Told.exit("ANNOUNCED", Told.LAW, "HK")),
                    Told.source("c", Duration.ofDays(2), Told.exit("CONSIDERING", Told.LAW, "HK")),
                    Told.source("d", Duration.ofDays(3), Told.exit("DONE", Told.LAW, "HK"))));
            assertThat(fact.history()).extracting(Step::stage).containsExactly("CONSIDERING", "ANNOUNCED", "DONE");
            assertThat(fact.claim().stage()).isEqualTo("DONE");
            assertThat(fact.changed()).isEqualTo("was announced, now done");
        }

        @Test
        void keepsItsRevisionsWhenAnEarlyReportComesLate() {
            Source announced = Told.source("b", Duration.ofDays(1), Told.exit("ANNOUNCED", Told.LAW, "HK"));
            Source considered = Told.source("a", Duration.ZERO, Told.exit("CONSIDERING", Told.LAW, "HK"));
            int before = only(facts(announced)).revision();
            assertThat(only(facts(announced, considered)).revision()).isEqualTo(before);
        }

        @Test
        void mayBeDeniedAndGoOnAllTheSame() {
            Fact fact = only(facts(
                    Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK")),
                    Told.source("b", Duration.ofDays(1), Told.exit("DENIED", Told.LAW, "HK")),
                    Told.source("c", Duration.ofDays(2), Told.exit("DONE", Told.LAW, "HK"))));
            assertThat(fact.history()).extracting(Step::revision).containsExactly(2, 4, 5);
        }
    }

    @Nested
    class History {

        @Test
        void alertsNobody() {
            Fact fact = only(facts(Told.source(
                    "a", 1, "P", Duration.ZERO, Told.exit("DONE", Told.LAW, "HK"), "Old", true, false, List.of())));
            assertThat(fact.alerting()).isFalse();
        }

        @Test
        void joinsNewsWithoutMovingIt() {
            Source news = Told.source("b", Duration.ofDays(2), Told.exit("ANNOUNCED", Told.LAW, "HK"));
            Source told = Told.source(
                    "a", 1, "P", Duration.ZERO, Told.exit("DONE", Told.LAW, "HK"), "Old", false, true, List.of());
            Fact fact = only(facts(news, told));
            assertThat(fact.sources()).hasSize(2);
            assertThat(fact.claim().stage()).isEqualTo("ANNOUNCED");
            assertThat(fact.firstSeen()).isEqualTo(news.eventTime());
            assertThat(fact.corroboration()).isOne();
        }
    }

    @Nested
    class Voices {

        @Test
        void countOnceForCopiesOfOneText() {
            List<Long> agency = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
            List<Long> edited = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 90L, 100L);
            Fact fact = only(facts(
                    copy("a", "One", agency),
                    copy("b", "Two", edited),
                    copy("c", "Three", List.of()),
                    copy("d", "three", List.of())));
            assertThat(fact.corroboration()).isEqualTo(2);
        }

        private Source copy(String item, String publisher, List<Long> fingerprint) {
            return Told.source(
                    item,
                    1,
                    publisher,
                    Duration.ZERO,
                    Told.exit("ANNOUNCED", Told.LAW, "HK"),
                    "Clipper quits",
                    false,
                    false,
                    fingerprint);
        }
    }

    @Nested
    class Analysts {

        private final Source a = Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK"));
        private final Source b = Told.source("b", Duration.ofHours(1), Told.exit("ANNOUNCED", Told.LAW, "HK"));
        private final Source far = Told.source("c", Duration.ofDays(20), Told.exit("ANNOUNCED", null, "IN"));

        @Test
        void splitWhatTheRulesMerge() {
            assertThat(decided(Decision.APART, "a", "b", a, b)).hasSize(2);
        }

        @Test
        void mergeWhatTheRulesSplit() {
            assertThat(decided(Decision.TOGETHER, "a", "c", a, far)).hasSize(1);
        }

        private List<Fact> decided(String kind, String one, String other, Source... sources) {
            FactGroup group = Told.group(List.of(sources));
            var decision = new Decision(kind, one, other, "analyst", Told.START);
            return Told.BUILDER.facts(
                    new FactGroup("g", 1, group.sources(), Map.of("d", decision), Map.of(), Map.of()));
        }
    }

    @Test
    void anEditedItemSpeaksWithItsNewestWords() {
        Source first = Told.source("a", Duration.ZERO, Told.exit("CONSIDERING", Told.LAW, "HK"));
        Source second = Told.source(
                "a", 2, "P", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK"), "Edited", false, false, List.of());
        Fact fact = only(facts(first, second));
        assertThat(fact.sources()).containsExactly(second);
        assertThat(fact.claim().stage()).isEqualTo("ANNOUNCED");
    }

    private static Fact only(List<Fact> facts) {
        assertThat(facts).hasSize(1);
        return facts.getFirst();
    }
}
