package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static final Instant NOON = Instant.parse("2026-07-06T12:00:00Z");

    @Test
    void leavesTheNewestRevisionOfEachAlert() {
        Due first = due("a", 1);
        Due second = due("a", 2);
        Due fourth = due("a", 4);
        Due other = due("b", 3);
        assertThat(Succession.superseded(List.of(second, other, fourth, first)))
                .containsExactlyInAnyOrder(first, second);
        assertThat(Succession.superseded(List.of(fourth, other))).isEmpty();
        assertThat(Succession.superseded(List.of())).isEmpty();
    }

    private static Due due(String alert, int revision) {
        return new Due(Delivery.id(alert, revision, "e"), "e", alert, revision, "story", NOON, NOON, 0, null);
    }
}
