package io.lexwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.ingest.FeedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

    private static final byte[] BODY = "<rss/>".repeat(100).getBytes(StandardCharsets.UTF_8);
    private static final String BROTLI = "1b5702f88dd459cd5f1be51ccf4bf9c8456d71000627";

    private FeedServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new FeedServer();
        fetcher = fetcher(List.of("127.0.0.0/8"), Optional.empty());
    }

    private static HttpFetcher fetcher(List<String> allowed, Optional<String> proxy) {
        return fetcher(allowed, proxy, Optional.empty());
    }

    private static HttpFetcher fetcher(List<String> allowed, Optional<String> proxy, Optional<Path> authorities) {
        var settings = new FetchSettings(
                "Test",
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                100_000,
                3,
                allowed,
                proxy,
                authorities);
        return new HttpFetcher(settings, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(FetchRequest.feed(server.url(path), null, null));
    }

    private FetchResult.Answered answered(String path) {
        return (FetchResult.Answered) fetch(path);
    }

    private String failure(String path) {
        return ((FetchResult.Failed) fetch(path)).reason();
    }

    @Test
    void showsBothValidatorsAndUnderstandsUnchanged() {
        server.on("/f", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"2\"");
            exchange.sendResponseHeaders(304, -1);
        });
        var result = fetcher.fetch(FetchRequest.feed(server.url("/f"), "\"1\"", "Tue, 07 Jul 2020 06:12:00 GMT"));
        assertThat(result)
                .isInstanceOfSatisfying(
                        FetchResult.Unchanged.class,
                        unchanged -> assertThat(unchanged.headers().etag()).isEqualTo("\"2\""));
        var request = server.requests("/f").getFirst();
        assertThat(request.header("If-none-match")).isEqualTo("\"1\"");
        assertThat(request.header("If-modified-since")).isEqualTo("Tue, 07 Jul 2020 06:12:00 GMT");
        assertThat(request.header("User-agent")).isEqualTo("Test");
    }

    @Test
    void readsHeaders() {
        server.on("/f", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
            exchange.getResponseHeaders()
                    .set("Link", "<https://hub.example/>; rel=\"hub\", <https://a.example/f>; rel=self");
            FeedServer.send(exchange, 200, "text/xml; charset=\"windows-1252\"", BODY);
        });
        var answer = answered("/f");
        assertThat(answer.charset()).isEqualTo("windows-1252");
        assertThat(answer.headers().freshFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(answer.headers().hub()).isEqualTo("https://hub.example/");
        assertThat(answer.headers().self()).isEqualTo("https://a.example/f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "mislabelled", "unlabelled"})
    void decompresses(String encoding) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packer = encoding.equals("deflate") ? new DeflaterOutputStream(out) : new GZIPOutputStream(out)) {
            packer.write(BODY);
        }
        server.on("/f", exchange -> {
            if (!encoding.equals("unlabelled")) {
                exchange.getResponseHeaders().set("Content-Encoding", encoding.equals("deflate") ? "deflate" : "gzip");
            }
            FeedServer.send(exchange, 200, "text/xml", encoding.equals("mislabelled") ? BODY : out.toByteArray());
        });
        assertThat(answered("/f").body()).isEqualTo(BODY);
    }

    @Test
    void decompressesBrotli() {
        // BODY as brotli packs it, which Java cannot.
        var packed = HexFormat.of().parseHex(BROTLI);
        server.on("/f", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            FeedServer.send(exchange, 200, "text/xml", packed);
        });
        assertThat(answered("/f").body()).isEqualTo(BODY);
        assertThat(server.requests("/f").getFirst().header("Accept-encoding")).contains("br");
    }

    @Test
    void limitsWhatComesOutOfACompressedBody() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(out)) {
            packer.write(new byte[5_000_000]);
        }
        assertThat(out.size()).isLessThan(100_000);
        server.on("/f", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FeedServer.send(exchange, 200, "text/xml", out.toByteArray());
        });
        assertThat(failure("/f")).contains("larger than 100000 bytes");
    }

    @Test
    void permanentRedirectsAreNotedAsFarAsTheyGo() {
        redirect("/a", 301, "/b");
        redirect("/b", 308, "/c");
        redirect("/c", 302, "/d");
        server.on("/d", exchange -> FeedServer.send(exchange, 200, "text/xml", BODY));
        var headers = answered("/a").headers();
        assertThat(headers.movedTo()).isEqualTo(server.url("/c"));
        assertThat(headers.finalUrl()).isEqualTo(server.url("/d"));
    }

    private void redirect(String from, int status, String to) {
        server.on(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        });
    }

    @Test
    void redirectsEnd() {
        redirect("/loop", 302, "/loop");
        assertThat(failure("/loop")).contains("more than 3 redirects");
        redirect("/file", 302, "file:///etc/passwd");
        assertThat(failure("/file")).contains("no http or https address");
    }

    @Test
    void retryAfterAndGone() {
        server.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThat(fetch("/busy")).isInstanceOfSatisfying(FetchResult.Failed.class, failed -> {
            assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(120));
            assertThat(failed.status()).isEqualTo(429);
        });
        server.on("/gone", exchange -> exchange.sendResponseHeaders(410, -1));
        assertThat(fetch("/gone")).isInstanceOf(FetchResult.Gone.class);
    }

    @Test
    void aServerThatDripsIsLeft() {
        server.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        });
        long start = System.nanoTime();
        assertThat(failure("/drip")).contains("within 2 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void privateAddressesAreRefusedAlsoBehindARedirectAndAName() throws IOException {
        redirect("/inside", 302, "http://10.1.2.3/");
        assertThat(failure("/inside")).contains("10.1.2.3").contains("not public");
        redirect("/metadata", 302, "http://169.254.169.254/latest");
        assertThat(failure("/metadata")).contains("not public");
        try (var strict = fetcher(List.of(), Optional.empty())) {
            for (var host : List.of("localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1")) {
                var url = server.url("/f").replace("127.0.0.1", host);
                assertThat(strict.fetch(FetchRequest.feed(url, null, null)))
                        .as(host)
                        .isInstanceOf(FetchResult.Failed.class);
            }
        }
        assertThat(server.requests("/f")).isEmpty();
    }

    @Test
    void behindAProxyTheTargetIsCheckedAllTheSame() throws IOException {
        server.on("/f", exchange -> FeedServer.send(exchange, 200, "text/xml", BODY));
        var proxy = server.url("").substring("http://".length());
        try (var proxied = fetcher(List.of("203.0.113.0/24"), Optional.of(proxy))) {
            assertThat(proxied.fetch(FetchRequest.feed("http://203.0.113.9/f", null, null)))
                    .isInstanceOf(FetchResult.Answered.class);
            assertThat(proxied.fetch(FetchRequest.feed("http://10.0.0.9/f", null, null)))
                    .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed -> assertThat(failed.reason()).contains("not public"));
        }
        assertThat(server.requests("/f")).hasSize(1);
    }

    @Test
    void authoritiesOfOnesOwnAreTrustedWhereConfigured(@TempDir Path folder) throws Exception {
        var authority = OwnAuthority.make(folder);
        try (var secure = new TlsFeedServer(authority.context(), BODY);
                var trusting = fetcher(List.of("127.0.0.0/8"), Optional.empty(), Optional.of(authority.pem()))) {
            var request = FetchRequest.feed(secure.url("/f"), null, null);
            assertThat(trusting.fetch(request)).isInstanceOf(FetchResult.Answered.class);
            assertThat(fetcher.fetch(request))
                    .isInstanceOfSatisfying(
                            FetchResult.Failed.class,
                            failed -> assertThat(failed.reason()).contains("no secure connection"));
            var otherName = FetchRequest.feed(secure.url("/f").replace("127.0.0.1", "127.0.0.2"), null, null);
            assertThat(trusting.fetch(otherName))
                    .as("a name that is not in the certificate")
                    .isInstanceOf(FetchResult.Failed.class);
        }
    }

    @Test
    void credentialsGoToTheirHostAloneAndIntoNoMessage() throws IOException {
        try (var other = new FeedServer()) {
            other.on("/x", exchange -> exchange.sendResponseHeaders(404, -1));
            redirect("/f", 302, other.url("/x"));
            var url = server.url("/f").replace("http://", "http://user:se%40cret@");
            var failed = (FetchResult.Failed) fetcher.fetch(FetchRequest.feed(url, null, null));
            assertThat(failed.reason()).doesNotContain("cret");
            assertThat(server.requests("/f").getFirst().header("Authorization")).isEqualTo("Basic dXNlcjpzZUBjcmV0");
            assertThat(other.requests("/x").getFirst().header("Authorization")).isNull();
        }
    }
}
