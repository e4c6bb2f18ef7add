package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.store.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sources for tests of the story. */
final class Told {

    static final Instant START = Instant.parse("2026-07-06T06:12:00Z");
    static final Name LAW = new Name("hk-nsl", "Hong Kong national security law");
    static final FactBuilder BUILDER = new FactBuilder(Duration.ofDays(7), new SeverityTable(Map.of(), List.of()));

    private Told() {}

    static Claim exit(String stage, Name law, String place) {
        return response("Clipper", "EXIT_MARKET", stage, law, place);
    }

    static Claim response(String company, String action, String stage, Name law, String place) {
        return new Claim(
                Claim.RESPONSE,
                new Name(company.toLowerCase(java.util.Locale.ROOT), company),
                action,
                stage,
                null,
                law,
                "LAWFUL_ACCESS",
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "COMPANY",
                false,
                0.9);
    }

    static Claim development(String kind, Name law, String topic, String place, Name authority, Name target) {
        return new Claim(
                Claim.DEVELOPMENT,
                null,
                null,
                null,
                kind,
                law,
                topic,
                place,
                authority,
                target,
                null,
                null,
                null,
                null,
                null,
                "AUTHORITY",
                false,
                0.9);
    }

    static Source source(String item, Duration after, Claim claim) {
        return source(item, 1, "Outlet " + item, after, claim, "Clipper quits the city", false, false, List.of());
    }

    static Source source(
            String item,
            int revision,
            String publisher,
            Duration after,
            Claim claim,
            String title,
            boolean backfill,
            boolean background,
            List<Long> fingerprint) {
        Instant time = START.plus(after);
        return new Source(
                item + "_x1_" + revision,
                item,
                revision,
                publisher,
                "PRESS",
                "https://news.example/" + item,
                title,
                "en",
                time,
                time,
                time,
                backfill,
                background,
                claim,
                List.of(new Quote("TITLE", 0, title.length(), title)),
                new Why("frame", List.of(), List.of(), 0.9, "m", "c"),
                1,
                fingerprint);
    }

    static FactGroup group(Collection<Source> sources) {
        Map<String, Source> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
        return new FactGroup("group", 1, byId, Map.of(), Map.of(), Map.of());
    }
}
