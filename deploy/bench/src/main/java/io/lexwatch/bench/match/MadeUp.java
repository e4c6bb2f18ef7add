package io.lexwatch.bench.match;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Facts, and filters as desks write them: half name companies, others places, actions, words or a severity alone. */
final class MadeUp {

    private static final int COMPANIES = 2_000;
    private static final int WORDS = 5_000;
    private static final int HEADLINE_WORDS = 120;
    private static final Instant NOW = Instant.parse("2026-07-06T06:12:00Z");
    private static final List<String> PLACES = List.of("EU", "US", "US-CA", "HK", "IN", "GB", "BR", "AU", "KR", "FR");
    private static final List<String> ACTIONS = List.of("EXIT_MARKET", "COMPLY", "LITIGATE", "RESIST", "SETTLE");
    private static final List<String> SEVERITIES = List.of("medium", "high", "critical");

    private MadeUp() {}

    static String filter(Random random) {
        int kind = random.nextInt(100);
        String company = company(random);
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String action = ACTIONS.get(random.nextInt(ACTIONS.size()));
        String severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        if (kind < 30) {
            return "{\"company\":[\"%s\",\"%s\"],\"severity\":\"%s\"}".formatted(company, company(random), severity);
        }
        if (kind < 50) {
            return "{\"company\":[\"%s\"],\"not\":{\"scope\":[\"GOVERNMENT_DEVICES\"]}}".formatted(company);
        }
        if (kind < 75) {
            return "{\"jurisdiction\":[\"%s\"],\"action\":[\"%s\"]}".formatted(place, action);
        }
        if (kind < 90) {
            return "{\"text\":\"word%d\",\"corroboration\":2}".formatted(random.nextInt(WORDS));
        }
        if (kind < 97) {
            return "{\"any\":[{\"company\":[\"%s\"],\"severity\":\"%s\"},{\"jurisdiction\":\"%s\",\"confidence\":0.95}]}"
                    .formatted(company, severity, place);
        }
        return kind < 99 ? "{\"severity\":\"critical\"}" : "{\"not\":{\"scope\":[\"GOVERNMENT_DEVICES\"]}}";
    }

    private static String company(Random random) {
        return "company-" + random.nextInt(COMPANIES);
    }

    static Fact fact(Random random) {
        var words = new StringBuilder();
        random.ints(HEADLINE_WORDS, 0, WORDS)
                .forEach(word -> words.append("word").append(word).append(' '));
        String company = company(random);
        String place = PLACES.get(random.nextInt(PLACES.size()));
        var severity = Severity.values()[random.nextInt(Severity.values().length)];
        Claim claim = claim(new Name(company, company), place, random.nextDouble());
        int voices = 1 + random.nextInt(8);
        return new Fact(
                "group",
                "place:" + place,
                claim,
                words.toString(),
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

    private static Claim claim(Name company, String place, double confidence) {
        return new Claim(
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
    }
}
