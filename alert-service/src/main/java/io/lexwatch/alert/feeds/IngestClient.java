package io.lexwatch.alert.feeds;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lexwatch.alert.AlertConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Asks the ingest service, over its REST interface, for the feeds; that it is away is an answer, not an error. */
@ApplicationScoped
public class IngestClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration IMPORT = Duration.ofMinutes(1);
    private static final Duration DISCOVERY = Duration.ofMinutes(2);
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Optional<String> base;
    private final Optional<String> key;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    @Inject
    public IngestClient(AlertConfig config) {
        this.base = config.ingestUrl().map(url -> url.replaceAll("/+$", ""));
        this.key = config.apiKey();
    }

    /** A feed as ingest tells it. */
    public record Feed(String id, String url, String title, String publisher, Health health) {}

    /** How a feed is. */
    public record Health(
            String status,
            String reason,
            Instant since,
            Instant lastPoll,
            Instant lastItem,
            Instant nextPoll,
            long items,
            int overruns) {}

    /** That nothing can be told of the feeds now, in words for the reader. */
    public static final class AwayException extends Exception {

        private static final long serialVersionUID = 1L;

        public AwayException(String why) {
            super(why);
        }
    }

    /** What ingest said, and whether it did what was asked. */
    public record Said(boolean done, String text) {}

    public List<Feed> feeds() throws AwayException {
        HttpResponse<String> answer = send(request("/api/v1/feeds").GET());
        if (answer.statusCode() != 200) {
            throw new AwayException(detail(answer));
        }
        try {
            return List.of(MAPPER.readValue(answer.body(), Feed[].class));
        } catch (IOException e) {
            throw new AwayException("The ingest service answered something that is no list of feeds.");
        }
    }

    public Said add(String url, String title) throws AwayException {
        String json = MAPPER.valueToTree(
                        title == null || title.isBlank() ? Map.of("url", url) : Map.of("url", url, "title", title))
                .toString();
        HttpResponse<String> answer = send(request("/api/v1/feeds")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        return switch (answer.statusCode()) {
            case 201 -> new Said(true, "The feed was added. Its first answer counts as history and alerts nobody.");
            case 200 -> new Said(true, "This feed is there already.");
            default -> new Said(false, detail(answer));
        };
    }

    public Said change(String id, String what) throws AwayException {
        String path = "/api/v1/feeds/" + encode(id);
        boolean delete = what.equals("delete");
        HttpRequest.Builder request =
                delete ? request(path).DELETE() : request(path + "/poll").POST(BodyPublishers.noBody());
        HttpResponse<String> answer = send(request);
        return answer.statusCode() < 300
                ? new Said(
                        true,
                        delete ? "The feed was removed." : "The feed is polled as soon as its host's pace allows.")
                : new Said(false, detail(answer));
    }

    /** What became of a list of feeds: how many are new, how many were there, and which were not taken. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Import(int added, int present, List<Refused> refused) {

        public Import {
            refused = refused == null ? List.of() : List.copyOf(refused);
        }
    }

    /** An entry of a list that was not taken. */
    public record Refused(String url, String reason) {}

    public Import importList(byte[] opml) throws AwayException {
        HttpResponse<String> answer =
                send(request("/api/v1/feeds/opml").timeout(IMPORT).POST(BodyPublishers.ofByteArray(opml)));
        if (answer.statusCode() != 200) {
            throw new AwayException(detail(answer));
        }
        try {
            return MAPPER.readValue(answer.body(), Import.class);
        } catch (IOException e) {
            throw new AwayException("The ingest service answered something that cannot be read.");
        }
    }

    /** A feed that a page names. */
    public record Found(String url, String title, String format, int items) {}

    public List<Found> find(String page) throws AwayException {
        HttpResponse<String> answer =
                send(request("/api/v1/feeds/discovery?url=" + encode(page)).timeout(DISCOVERY));
        if (answer.statusCode() != 200) {
            throw new AwayException(detail(answer));
        }
        try {
            return List.of(MAPPER.readValue(answer.body(), Found[].class));
        } catch (IOException e) {
            throw new AwayException("The ingest service answered something that is no list of feeds.");
        }
    }

    public String exportList() throws AwayException {
        HttpResponse<String> answer = send(request("/api/v1/feeds/opml").GET());
        if (answer.statusCode() != 200) {
            throw new AwayException(detail(answer));
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) throws AwayException {
        String url = base.orElseThrow(() -> new AwayException(
                "The console was not told where the ingest service is. Set LEXWATCH_INGEST_URL and start it again."));
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER).header("X-API-Key", key.orElse(""));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws AwayException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AwayException("The ingest service does not answer. Feeds are shown again as soon as it does;"
                    + " alerts and deliveries go on without it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwayException("The service is stopping.");
        }
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            String detail = MAPPER.readTree(answer.body()).path("detail").asText();
            return detail.isBlank()
                    ? "The ingest service answered " + answer.statusCode() + "."
                    : detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1);
        } catch (IOException e) {
            return "The ingest service answered " + answer.statusCode() + ".";
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
