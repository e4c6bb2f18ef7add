package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.time.Instant;
import java.util.List;

/** Facts for tests of filters: a company leaves a market. */
final class Facts {

    private static final Instant NOW = Instant.parse("2026-07-06T06:12:00Z");

    private Facts() {}

    static Fact of(Name company, String place, Severity severity, double confidence, int voices, String headline) {
        var claim = new Claim(
                Claim.RESPONSE,
                company,
                "EXIT_MARKET",
                "ANNOUNCED",
                null,
                null,
                "PRIVACY",
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
                confidence);
        return new Fact(
                "g",
                "place:" + place,
                claim,
                headline,
                severity,
                2,
                null,
                NOW,
                NOW,
                voices,
                false,
                List.of("en"),
                List.of(),
                List.of());
    }
}
