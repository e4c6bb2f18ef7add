package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.TestReceiver;
import io.lexwatch.alert.TestReceiver.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every channel that speaks HTTP must do: the whole status table, hostile answers, and no secret anywhere. */
class ChannelContractTest {

    private static final String TOKEN = "T0KEN5ECRET/B1234567/x9y8z7w6v5u4";
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration TIMEOUT = Duration.ofMillis(1500);
    private static final Clock CLOCK = Clock.fixed(Samples.TIME, ZoneOffset.UTC);
    private static final List<String> ALLOWED = List.of("127.0.0.0/8", "::1/128");

    private final TestReceiver receiver = new TestReceiver();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler recorder = new Recorder(logged);

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(recorder);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(recorder);
        receiver.close();
    }

    static Stream<Channel> channels() {
        var outgoing = new Outgoing(TIMEOUT, new AddressGuard(ALLOWED), CLOCK);
        return channels(outgoing);
    }

    private static Stream<Channel> channels(Outgoing outgoing) {
        return Stream.of(
                new WebhookChannel(outgoing, Samples.MAPPER, CLOCK),
                new SlackChannel(new ChatWebhook(outgoing, Samples.MAPPER)),
                new TeamsChannel(new ChatWebhook(outgoing, Samples.MAPPER)));
    }

    static Stream<Arguments> statuses() {
        Map<String, Map<Integer, Class<? extends Outcome>>> tables = Map.of(
                "webhook",
                table(Outcome.Again.class, Outcome.Again.class, Outcome.Again.class, Outcome.Again.class),
                "slack",
                table(Outcome.Gone.class, Outcome.Rejected.class, Outcome.Gone.class, Outcome.Rejected.class),
                "teams",
                table(Outcome.Gone.class, Outcome.Rejected.class, Outcome.Gone.class, Outcome.Rejected.class));
        return channels()
                .flatMap(channel -> tables.get(channel.name()).entrySet().stream()
                        .map(row -> Arguments.of(channel, row.getKey(), row.getValue())));
    }

    private static Map<Integer, Class<? extends Outcome>> table(
            Class<? extends Outcome> forbidden,
            Class<? extends Outcome> bad,
            Class<? extends Outcome> missing,
            Class<? extends Outcome> redirect) {
        return Map.of(
                200, Outcome.Delivered.class,
                204, Outcome.Delivered.class,
                302, redirect,
                400, bad,
                403, forbidden,
                404, missing,
                410, Outcome.Gone.class,
                429, Outcome.Again.class,
                500, Outcome.Again.class,
                503, Outcome.Again.class);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("statuses")
    void reads(Channel channel, int status, Class<? extends Outcome> outcome) {
        receiver.answer(request -> new Answer(status, Map.of("Location", receiver.url("/elsewhere")), "ok"));
        Result result = send(channel, receiver.url("/" + TOKEN));
        assertThat(result.outcome()).isInstanceOf(outcome);
        assertThat(result.status()).isEqualTo(status);
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void waitsAsLongAsItIsAskedTo(Channel channel) {
        receiver.answer(request -> new Answer(429, Map.of("Retry-After", "120"), ""));
        assertThat(send(channel, receiver.url("/" + TOKEN)).outcome())
                .isEqualTo(new Outcome.Again(
                        send(channel, receiver.url("/" + TOKEN)).outcome().detail(), Duration.ofSeconds(120)));
        receiver.answer(request -> new Answer(503, Map.of("Retry-After", "Mon, 06 Jul 2026 06:13:00 GMT"), ""));
        Outcome dated = send(channel, receiver.url("/" + TOKEN)).outcome();
        assertThat(((Outcome.Again) dated).after()).isEqualTo(Duration.ofMinutes(1));
        receiver.answer(request -> new Answer(503, Map.of("Retry-After", "soon"), ""));
        Outcome unreadable = send(channel, receiver.url("/" + TOKEN)).outcome();
        assertThat(((Outcome.Again) unreadable).after()).isNull();
    }

    @ParameterizedTest
    @MethodSource("channels")
    void hidesWhatAnAnswerEchoes(Channel channel) {
        receiver.answer(request -> new Answer(
                400,
                Map.of(),
                "no " + receiver.url("/" + TOKEN) + " nor " + TOKEN + " nor " + KEY + " for x9y8z7w6v5u4"));
        Result result = send(channel, receiver.url("/" + TOKEN));
        assertThat(result.answer()).startsWith("no •••").doesNotContain("x9y8z7w6v5u4", KEY);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void triesAgainWhereNobodyListens(Channel channel) throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(send(channel, "http://127.0.0.1:" + port + "/" + TOKEN).outcome())
                .isInstanceOf(Outcome.Again.class);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void triesAgainWhereAnAnswerIsNone(Channel channel) {
        assertThat(against(channel, socket -> write(socket, "this is no HTTP\r\n\r\n"))
                        .outcome())
                .isInstanceOf(Outcome.Again.class);
        assertThat(against(channel, ChannelContractTest::shut).outcome()).isInstanceOf(Outcome.Again.class);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void givesUpOnSilenceAndOnEndlessHeadersInTime(Channel channel) {
        assertThat(against(channel, ChannelContractTest::hold).outcome()).isInstanceOf(Outcome.Again.class);
        assertThat(against(channel, socket -> {
                            write(socket, "HTTP/1.1 200 OK\r\n");
                            drip(socket, "x-more: and more\r\n");
                        })
                        .outcome())
                .isInstanceOf(Outcome.Again.class);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void readsNoMoreThanItNeedsOfAnEndlessAnswer(Channel channel) {
        Result result = against(channel, socket -> {
            write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            drip(socket, "z".repeat(512));
        });
        assertThat(result.outcome()).isInstanceOf(Outcome.Delivered.class);
        assertThat(result.answer()).hasSizeLessThan(2100);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void sendsNothingIntoThePrivateNetwork(Channel allowed) {
        var outgoing = new Outgoing(TIMEOUT, new AddressGuard(List.of()), CLOCK);
        Channel channel = channels(outgoing)
                .filter(c -> c.name().equals(allowed.name()))
                .findFirst()
                .orElseThrow();
        for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "[::ffff:127.0.0.1]", "2130706433")) {
            String url = receiver.url("/" + TOKEN).replace("127.0.0.1", host);
            assertThat(send(channel, url).outcome()).as(host).isInstanceOf(Outcome.Again.class);
        }
        assertThat(receiver.received()).isEmpty();
    }

    private Result send(Channel channel, String url) {
        var to = new Receiver("r1", channel.name(), url, List.of("whsec_" + KEY));
        Result result = channel.send(to, Samples.notice());
        assertNoSecret(to.toString());
        assertNoSecret(result.outcome().detail());
        assertNoSecret(String.valueOf(result.answer()));
        logged.forEach(ChannelContractTest::assertNoSecret);
        return result;
    }

    private static void assertNoSecret(String shown) {
        assertThat(shown).doesNotContain("T0KEN5ECRET", "x9y8z7w6v5u4", KEY);
    }

    /** Sends to a server that answers each connection with raw bytes. */
    private Result against(Channel channel, Consumer<Socket> behaviour) {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> accept(server, behaviour));
            return send(channel, "http://127.0.0.1:" + server.getLocalPort() + "/" + TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void accept(ServerSocket server, Consumer<Socket> behaviour) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[8192]);
            behaviour.accept(socket);
        } catch (IOException | UncheckedIOException e) {
            assertThat(e).isNotNull();
        }
    }

    private static void write(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drip(Socket socket, String text) {
        long end = System.nanoTime() + TIMEOUT.multipliedBy(3).toNanos();
        while (System.nanoTime() < end) {
            write(socket, text);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    private static void hold(Socket socket) {
        try {
            while (socket.getInputStream().read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps every line that is logged, at any level that is on. */
    private static final class Recorder extends Handler {

        private final List<String> lines;

        private Recorder(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            boolean ofTheTestsOwnReceiver =
                    String.valueOf(record.getLoggerName()).contains("net.httpserver");
            if (!ofTheTestsOwnReceiver) {
                lines.add(record.getMessage() + " " + record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
