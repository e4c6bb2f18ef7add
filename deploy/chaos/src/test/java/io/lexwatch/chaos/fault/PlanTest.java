package io.lexwatch.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(rounds(7)).isEqualTo(rounds(7)).isNotEqualTo(rounds(8));
    }

    @Test
    void hasEachKindAloneBeforeAnyTwoTogether() {
        List<List<PlannedFault>> alone = rounds(7).subList(0, ALL.size());
        assertThat(alone).allSatisfy(round -> assertThat(round).hasSize(1));
        assertThat(alone.stream().map(round -> round.getFirst().kind())).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void mixesOnlyFaultsOfDifferentTargets() {
        List<List<PlannedFault>> mixed = rounds(7).subList(ALL.size(), 200);
        assertThat(mixed).allSatisfy(round -> {
            assertThat(round).hasSizeBetween(2, 3);
            assertThat(round.stream().map(fault -> fault.kind().target())).doesNotHaveDuplicates();
        });
    }

    @Test
    void keepsEachFaultWithinItsBounds() {
        assertThat(rounds(7).stream().flatMap(List::stream))
                .allSatisfy(fault -> assertThat(fault.length().toMillis())
                        .isBetween(
                                1000L * fault.kind().shortest(),
                                1000L * fault.kind().longest()));
    }

    @Test
    void takesNamesAndBeginningsOfNames() {
        assertThat(FaultKind.named(List.of("poison", "receiver-gone")))
                .containsExactlyInAnyOrder(FaultKind.POISON, FaultKind.RECEIVER_GONE);
        assertThat(FaultKind.named(List.of("kill"))).hasSize(5);
        assertThatThrownBy(() -> FaultKind.named(List.of("flood"))).hasMessageContaining("flood");
    }

    private static List<List<PlannedFault>> rounds(long seed) {
        var plan = new Plan(ALL, seed);
        return IntStream.range(0, 200).mapToObj(round -> plan.next()).toList();
    }
}
