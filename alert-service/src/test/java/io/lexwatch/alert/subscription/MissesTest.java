package io.lexwatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissesTest {

    private final Traits alert = Traits.of(fact(), Ancestry.UNKNOWN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"company\": [\"zoom\", \"tiktok\"]} | it wants company tiktok, zoom, and the alert has clipper",
                "{\"law\": [\"gdpr\"]} | it wants law gdpr, and the alert has none",
                "{\"severity\": \"critical\"} | it wants at least severity critical, and the alert has medium",
                "{\"confidence\": 0.95} | it wants at least confidence 0.95, and the alert has 0.80",
                "{\"corroboration\": 3} | it wants at least corroboration 3, and the alert has 1",
                "{\"text\": \"ferry leaves\"} | the alert lacks the words ferry",
                "{\"not\": {\"jurisdiction\": [\"HK\"]}} | it leaves out what has jurisdiction hk",
                "{\"any\": [{\"company\": [\"zoom\"]}, {\"jurisdiction\": [\"US\"]}]} | none of these: it wants company zoom,"
                        + " and the alert has clipper; it wants jurisdiction us, and the alert has hk",
            })
    void thePartThatDoesNotTakeItIsNamed(String filter, String miss) {
        assertThat(Misses.of(FilterParser.parse(filter), alert)).containsExactly(miss);
    }

    @Test
    void everyPartThatFailsIsNamedAndNoOther() {
        var filter =
                FilterParser.parse("{\"company\": [\"clipper\"], \"jurisdiction\": [\"US\"], \"severity\": \"high\"}");
        assertThat(Misses.of(filter, alert))
                .containsExactlyInAnyOrder(
                        "it wants jurisdiction us, and the alert has hk",
                        "it wants at least severity high, and the alert has medium");
    }

    @Test
    void whatIsTakenMissesNothing() {
        assertThat(Misses.of(FilterParser.parse("{\"company\": [\"clipper\"]}"), alert))
                .isEmpty();
    }

    private static Fact fact() {
        var claim = new Claim(
                Claim.RESPONSE,
                new Name(null, "Clipper"),
                "EXIT_MARKET",
                "ANNOUNCED",
                null,
                null,
                "LAWFUL_ACCESS",
                "HK",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "COMPANY",
                false,
                0.8);
        var time = Instant.parse("2026-07-06T06:12:00Z");
        return new Fact(
                "group",
                "place:HK",
                claim,
                "Clipper leaves Hong Kong",
                Severity.MEDIUM,
                1,
                null,
                time,
                time,
                1,
                false,
                List.of("en"),
                List.of(),
                List.of());
    }
}
