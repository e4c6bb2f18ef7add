package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.TestReceiver;
import io.lexwatch.alert.TestReceiver.Answer;
import io.lexwatch.alert.store.Attempt;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Due;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds at endpoints of a real store, whose receivers stand on loopback. */
class RoundIT {

    @TempDir
    static Path folder;

    private static DeliveryDesk desk;
    private TestReceiver receiver;

    @BeforeAll
    static void open() {
        desk = new DeliveryDesk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @BeforeEach
    void listen() {
        receiver = new TestReceiver();
    }

    @AfterEach
    void hangUp() {
        receiver.close();
    }

    @Test
    void twoRevisionsOfAnAlertAreToldOnceTogetherWithTheirStory() {
        String slack = desk.endpoint("slack", receiver);
        Due first = desk.waiting(slack, "clipper", 1, "story");
        Due second = desk.waiting(slack, "clipper", 2, "story");
        Due other = desk.waiting(slack, "sailor", 1, "story");
        desk.round(slack);
        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().getFirst().body()).contains("clipper leaves", "sailor leaves");
        assertThat(desk.waitingAt(slack)).isEmpty();
        assertThat(desk.logged(first).state()).isEqualTo(Delivery.SUPERSEDED);
        assertThat(desk.logged(second).state()).isEqualTo(Delivery.DELIVERED);
        assertThat(desk.logged(other).state()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void whatGatheredDuringAnOutageIsOneMessageThoughAnAlertWasRevised() {
        String slack = desk.endpoint("slack", receiver);
        for (int i = 0; i < 6; i++) {
            desk.waiting(slack, "company" + i, 1, "story" + i);
        }
        Due second = desk.waiting(slack, "company0", 2, "story0");
        desk.pass(Duration.ofMinutes(30));
        desk.round(slack);
        assertThat(receiver.received()).hasSize(1);
        assertThat(desk.waitingAt(slack)).isEmpty();
        assertThat(desk.logged(second).state()).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void aRevisionTakesThePlaceOfOneThatWaitsForItsNextAttempt() {
        String webhook = desk.endpoint("webhook", receiver);
        receiver.answer(request -> Answer.of(500));
        Due first = desk.waiting(webhook, "clipper", 1, "story");
        desk.round(webhook);
        receiver.answer(request -> Answer.of(200));
        Due second = desk.waiting(webhook, "clipper", 2, "story");
        desk.round(webhook);
        assertThat(receiver.received())
                .extracting(TestReceiver.Received::id)
                .containsExactly(
                        desk.logged(first).webhookId(), desk.logged(second).webhookId());
        assertThat(desk.logged(first).state()).isEqualTo(Delivery.SUPERSEDED);
        assertThat(desk.waitingAt(webhook)).isEmpty();
    }

    @Test
    void aLeaseThatRanOutEndsTheRoundForAnotherReplicaMayHaveSentTheRest() {
        String webhook = desk.endpoint("webhook", receiver);
        receiver.answer(request -> {
            desk.pass(Duration.ofMinutes(5));
            return Answer.of(200);
        });
        desk.waiting(webhook, "clipper", 1, "one");
        desk.waiting(webhook, "sailor", 1, "two");
        desk.round(webhook);
        assertThat(receiver.received()).hasSize(1);
        assertThat(desk.waitingAt(webhook)).hasSize(1);
        desk.round(webhook);
        assertThat(receiver.received()).hasSize(2);
        assertThat(desk.waitingAt(webhook)).isEmpty();
    }

    @Test
    void anEndpointThatFailsAndWorksAgainWithinOneRoundDoesNotCountAsFailing() {
        String webhook = desk.endpoint("webhook", receiver);
        receiver.answer(request -> Answer.of(receiver.received().isEmpty() ? 500 : 200));
        desk.waiting(webhook, "clipper", 1, "one");
        desk.waiting(webhook, "sailor", 1, "two");
        desk.round(webhook);
        assertThat(receiver.received()).hasSize(2);
        assertThat(desk.waitingAt(webhook)).hasSize(1);
        assertThat(desk.failingSince(webhook)).isNull();
    }

    @Test
    void whatARoundHasNoTimeForIsLeftInItsOrder() {
        String webhook = desk.endpoint("webhook", receiver);
        receiver.answer(request -> {
            desk.pass(Duration.ofSeconds(11));
            return Answer.of(200);
        });
        desk.waiting(webhook, "clipper", 1, "one");
        Due second = desk.waiting(webhook, "sailor", 1, "two");
        Due third = desk.waiting(webhook, "trader", 1, "three");
        assertThat(desk.round(webhook)).extracting(Due::id).containsExactlyInAnyOrder(second.id(), third.id());
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void whatIsRaisedForADisabledEndpointIsADeadLetter() {
        String webhook = desk.endpoint("webhook", receiver);
        desk.disable(webhook);
        String raised = desk.raised(webhook, "clipper");
        desk.round(webhook);
        assertThat(desk.logged(raised).state()).isEqualTo(Delivery.DEAD);
        assertThat(desk.waitingAt(webhook)).isEmpty();
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void everyDeadLetterOfOneMomentIsReplayed() {
        String webhook = desk.endpoint("webhook", receiver);
        desk.disable(webhook);
        int more = Replays.BATCH + 100;
        for (int i = 0; i < more; i++) {
            desk.raised(webhook, "clipper" + i);
        }
        while (!desk.waitingAt(webhook).isEmpty()) {
            desk.round(webhook);
        }
        assertThat(desk.replayed(webhook)).isEqualTo(more);
        assertThat(desk.waitingAt(webhook)).hasSize(more);
    }

    @Test
    void aSecretThatNothingCanBeSignedWithIsAFailedAttemptTriedAgainLater() {
        for (String secret : List.of("whsec_this is no base64", "")) {
            String webhook = desk.endpoint("webhook", receiver, secret.isEmpty() ? null : secret);
            Due due = desk.waiting(webhook, "clipper", 1, "story");
            desk.round(webhook);
            assertTriedAgainLater(webhook, due, "could not be signed");
        }
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void aChannelThatFailsByItselfIsAFailedAttemptThatTellsNoSecret() {
        String broken = desk.endpoint("broken", receiver);
        Due due = desk.waiting(broken, "clipper", 1, "story");
        desk.round(broken);
        assertTriedAgainLater(broken, due, "IllegalStateException");
        assertThat(desk.logged(due).attempts().getFirst().detail()).doesNotContain(DeliveryDesk.SECRET_SLIP);
    }

    private static void assertTriedAgainLater(String endpoint, Due due, String why) {
        Attempt attempt = desk.logged(due).attempts().getFirst();
        assertThat(attempt.outcome()).isEqualTo("again");
        assertThat(attempt.detail()).contains(why);
        Due later = desk.waitingAt(endpoint).getFirst();
        assertThat(later.attempts()).isEqualTo(1);
        assertThat(later.dueAt()).isAfter(due.dueAt());
        assertThat(desk.failingSince(endpoint)).isNotNull();
    }
}
