package io.lexwatch.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.ApiKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRulesTest {

    private static final Instant NOW = Instant.parse("2026-07-06T12:00:00Z");
    private static final List<ApiKey> OTHERS =
            List.of(new ApiKey("1", "Case system", "read", "", "admin", NOW, null, null));

    @Test
    void takesNamesOfPeopleAndMachines() {
        for (String name : List.of("mei.chan@example.com", "Grafana 2", "Übersicht", "случай", "x")) {
            assertThat(KeyRules.wrong(name, "read", null, NOW, OTHERS)).as(name).isEmpty();
        }
        assertThat(KeyRules.wrong("desk", "admin", NOW.plusSeconds(1), NOW, OTHERS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a|b", "line\nbreak", "-dash", "=1+1", "<b>", "admin", "Admin ", "case SYSTEM"})
    void refusesNamesThatMisleadOrAreTaken(String name) {
        assertThat(KeyRules.wrong(name, "read", null, NOW, OTHERS)).isPresent();
    }

    @Test
    void refusesScopesThatAreNotAndEndsThatAreOver() {
        assertThat(KeyRules.wrong("desk", "root", null, NOW, OTHERS))
                .hasValueSatisfying(wrong -> assertThat(wrong).contains("read, write, admin"));
        assertThat(KeyRules.wrong("desk", null, null, NOW, OTHERS)).isPresent();
        assertThat(KeyRules.wrong("desk", "read", NOW, NOW, OTHERS)).isPresent();
        assertThat(KeyRules.wrong("x".repeat(61), "read", null, NOW, OTHERS)).isPresent();
    }
}
