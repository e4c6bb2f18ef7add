package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.alert.TestReceiver;
import io.lexwatch.alert.TestReceiver.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackBotChannelTest {

    private static final String TOKEN = "xoxb-1234567890-T0KEN5ECRET";
    private static final String TAKEN =
            "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1503435956.000247\",\"message\":{\"text\":\"";

    private final TestReceiver receiver = new TestReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    private static SlackBotChannel channel(String... allowed) {
        var clock = Clock.fixed(Samples.TIME, ZoneOffset.UTC);
        return new SlackBotChannel(
                new Outgoing(Duration.ofSeconds(3), new AddressGuard(List.of(allowed)), clock), Samples.MAPPER);
    }

    private Result send(String path, Notice notice) {
        return channel("127.0.0.0/8").send(new Receiver("r1", "slack-bot", receiver.url(path), List.of(TOKEN)), notice);
    }

    @Test
    void beginsAThreadAndAnswersInIt() throws Exception {
        receiver.answer(request -> new Answer(200, Map.of(), TAKEN + "x".repeat(5_000) + "\"}}"));
        Result first = send("/api/chat.postMessage?channel=C1", Samples.notice());
        assertThat(first.outcome()).isInstanceOf(Outcome.Delivered.class);
        assertThat(first.thread()).isEqualTo("1503435956.000247");
        send("/api/chat.postMessage?channel=C1", Samples.notice().inThread(first.thread()));
        JsonNode opening =
                Samples.MAPPER.readTree(receiver.received().getFirst().body());
        assertThat(opening.get("channel").asText()).isEqualTo("C1");
        assertThat(opening.get("text").asText()).isEqualTo(Samples.HEADLINE);
        assertThat(opening.has("thread_ts")).isFalse();
        JsonNode reply = Samples.MAPPER.readTree(receiver.received().getLast().body());
        assertThat(reply.get("thread_ts").asText()).isEqualTo("1503435956.000247");
        assertThat(reply.get("reply_broadcast").asBoolean()).isTrue();
        assertThat(receiver.received().getFirst().headers()).containsEntry("authorization", "Bearer " + TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "200, channel_not_found, Gone",
        "200, token_revoked, Gone",
        "200, ratelimited, Again",
        "200, internal_error, Again",
        "200, invalid_blocks, Rejected",
        "429, ratelimited, Again",
        "503, x, Again",
        "400, x, Rejected",
    })
    void reads(int status, String error, String outcome) {
        receiver.answer(request -> new Answer(status, Map.of(), "{\"ok\":false,\"error\":\"" + error + "\"}"));
        Result result = send("/api/chat.postMessage?channel=C1", Samples.notice());
        assertThat(result.outcome().getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(result.status()).isEqualTo(status);
        assertThat(result.thread()).isNull();
    }

    @Test
    void triesAgainWhatItCannotReadAndHidesTheToken() {
        receiver.answer(request -> new Answer(200, Map.of("Retry-After", "7"), "<html>" + TOKEN));
        Result result = send("/api/chat.postMessage?channel=C1", Samples.notice());
        assertThat(result.outcome())
                .isEqualTo(new Outcome.Again("Slack answered what cannot be read", Duration.ofSeconds(7)));
        assertThat(result.answer()).contains("•••").doesNotContain(TOKEN);
        assertThat(send("/api/chat.postMessage", Samples.notice()).outcome()).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void sendsNothingIntoThePrivateNetwork() {
        var to = new Receiver("r1", "slack-bot", receiver.url("/api?channel=C1"), List.of(TOKEN));
        assertThat(channel().send(to, Samples.notice()).outcome()).isInstanceOf(Outcome.Again.class);
        assertThat(receiver.received()).isEmpty();
    }
}
