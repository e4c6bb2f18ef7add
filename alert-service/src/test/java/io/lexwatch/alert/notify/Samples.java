package io.lexwatch.alert.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lexwatch.alert.notify.AlertData.EvidenceData;
import io.lexwatch.alert.notify.AlertData.Links;
import io.lexwatch.alert.notify.AlertData.Party;
import io.lexwatch.alert.notify.AlertData.SourceData;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Notices for tests of the channels. */
final class Samples {

    static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    static final Instant TIME = Instant.parse("2026-07-06T06:12:00Z");
    static final String HEADLINE = "🔴 Clipper is leaving Hong Kong · national security law";

    private Samples() {}

    static AlertData alert(String headline, String quote, String url) {
        return alert(headline, quote, url, "national security law");
    }

    /** So many dossiers with two alerts each. */
    static Notice digest(int dossiers) {
        List<AlertData> alerts = IntStream.range(0, 2 * dossiers)
                .mapToObj(i -> alert("🟠 Company " + i + " reacts", "so", "https://news.example/" + i, "law " + i / 2))
                .toList();
        return new Notice("msg_3", Notice.DIGEST, TIME, "🟠 Daily digest", alerts, null);
    }

    private static AlertData alert(String headline, String quote, String url, String dossier) {
        return new AlertData(
                "a1",
                2,
                "response",
                headline,
                null,
                dossier,
                new Party("clipper", "Clipper"),
                "EXIT_MARKET",
                "ANNOUNCED",
                new Party("hk-nsl", "national security law"),
                "LAWFUL_ACCESS",
                "HK",
                "Hong Kong",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "critical",
                0.9,
                1,
                false,
                "COMPANY",
                TIME,
                TIME,
                1,
                List.of(new SourceData("Example Times", "PRESS", url, headline, TIME)),
                List.of(new EvidenceData(quote, 0, quote.length(), "TITLE", url)),
                new Links("https://lexwatch.example/alerts/a1", null, null, null, null));
    }

    static Notice notice() {
        AlertData alert = alert(HEADLINE, "Clipper decided to stop operations.", "https://news.example/1");
        return new Notice("msg_1", Notice.ALERT, TIME, HEADLINE, List.of(alert), null);
    }

    static Notice many(int count) {
        List<AlertData> alerts = IntStream.range(0, count)
                .mapToObj(i -> alert("🟠 Company " + i + " reacts", "x".repeat(4_000), "https://news.example/" + i))
                .toList();
        return new Notice("msg_2", Notice.ALERT, TIME, "🟠 law: " + count + " companies react", alerts, null);
    }
}
