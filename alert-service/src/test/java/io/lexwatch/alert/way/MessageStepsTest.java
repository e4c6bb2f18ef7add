package io.lexwatch.alert.way;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Digest;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Subscription;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageStepsTest {

    private static final Instant AT = Instant.parse("2026-07-06T06:12:00Z");
    private static final Attempt FAILED = new Attempt(AT, 40, 503, "again", "answered 503", "busy");
    private static final Endpoint DESK =
            new Endpoint("desk", "Desk", "slack", "https://hooks.example/x", null, null, null, null, null, null, AT, 1);

    @Test
    void whatWaitsForADigestSaysForWhich() {
        Told told = MessageSteps.of(
                delivery(Delivery.PENDING, List.of()), subscription(new Digest(8, "Europe/Berlin")), DESK, false);
        assertThat(told.reached()).isEqualTo(Reached.WAITING);
        assertThat(text(told)).isEqualTo("Waits to be sent to Desk (slack) with the digest at 8:00 Europe/Berlin");
    }

    @Test
    void whatIsTriedAgainSaysHowOftenAndWhatCameOfIt() {
        Told told = MessageSteps.of(delivery(Delivery.PENDING, List.of(FAILED)), subscription(null), DESK, true);
        assertThat(text(told)).isEqualTo("To be sent to Desk (slack), revision 2, 1 attempt so far");
        assertThat(told.steps().getFirst().details())
                .containsExactly("6 Jul 2026 06:12:00 UTC: again, status 503, 40 ms: answered 503");
    }

    @Test
    void whatWasGivenUpIsUndeliveredAndNamesNoAddress() {
        Told told = MessageSteps.of(delivery(Delivery.DEAD, List.of(FAILED, FAILED)), subscription(null), DESK, false);
        assertThat(told.reached()).isEqualTo(Reached.UNDELIVERED);
        assertThat(text(told)).isEqualTo("Given up for Desk (slack) after 2 attempts; it is among the dead letters");
        assertThat(told.toString()).doesNotContain("hooks.example");
    }

    private static String text(Told told) {
        return told.steps().getFirst().text();
    }

    private static Delivery delivery(String state, List<Attempt> attempts) {
        return new Delivery("a|2|desk", "id", "a", 2, "desk", "s", "Headline", state, AT, null, attempts);
    }

    private static Subscription subscription(Digest digest) {
        return new Subscription("s", "Name", "{}", List.of("desk"), false, null, null, digest, null, AT, 1);
    }
}
