package io.lexwatch.classifier.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {

    private static final AddressRules LOOPBACK_V4 = new AddressRules(List.of("127.0.0.1/32"));

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/page", exchange -> answer(exchange, "text/html; charset=iso-8859-1", "caf\u00e9"));
        server.createContext("/picture", exchange -> answer(exchange, "image/png", "\u0089PNG"));
        server.createContext("/moved", exchange -> redirect(exchange, "/page"));
        server.createContext("/round", exchange -> redirect(exchange, "/round"));
        server.createContext("/inwards", exchange -> redirect(exchange, "http://169.254.169.254/latest"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String type, String body) throws IOException {
        asked.incrementAndGet();
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().add("Location", target);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String fetch(AddressRules rules, String address) throws IOException, InterruptedException {
        return new WebPage(rules, 1000).fetch(address);
    }

    @Test
    void readsAPageInItsCharsetWhereverItMoved() throws Exception {
        assertThat(fetch(LOOPBACK_V4, base + "/page")).isEqualTo("caf\u00e9");
        assertThat(fetch(LOOPBACK_V4, base + "/moved")).isEqualTo("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1", "http://localhost", "http://[::ffff:127.0.0.1]", "http://2130706433"})
    void loopbackIsRefusedUnlessAllowed(String host) {
        String address = host + ":" + server.getAddress().getPort() + "/page";
        assertThatThrownBy(() -> fetch(new AddressRules(List.of()), address)).isInstanceOf(IOException.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void saysHowToAllowAnAddress() {
        assertThatThrownBy(() -> fetch(new AddressRules(List.of()), base + "/page"))
                .hasMessage("127.0.0.1 is not public; if it is meant, allow its range with --allow-address");
    }

    @Test
    void noRedirectLeadsInwards() {
        assertThatThrownBy(() -> fetch(LOOPBACK_V4, base + "/inwards"))
                .hasMessageContaining("169.254.169.254 is not public");
    }

    @Test
    void whatIsNoPageIsSaidSo() {
        assertThatThrownBy(() -> fetch(LOOPBACK_V4, base + "/picture"))
                .hasMessage(base + "/picture is no page but image/png");
        assertThatThrownBy(() -> fetch(LOOPBACK_V4, base + "/round")).hasMessageContaining("redirects more than 5");
        assertThatThrownBy(() -> fetch(LOOPBACK_V4, "http://")).hasMessageContaining("is no address of a page");
    }

    @Test
    void aRangeThatIsNoneIsNamed() {
        assertThatThrownBy(() -> new AddressRules(List.of("everything")))
                .hasMessageContaining("--allow-address takes ranges such as 127.0.0.0/8");
    }
}
