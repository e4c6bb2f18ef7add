package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/console",
                "//evil.example/console",
                "/console/../api/v1/alerts",
                "/console@evil.example",
                "/consolee",
                "/console/sign-out",
                "javascript:alert(1)",
                "/console/\nSet-Cookie: x"
            })
    void leadsNowhereElse(String asked) {
        assertThat(LocalAddress.of(asked)).isEqualTo("/console");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console?text=a%20b", "/console/alerts/1#comments"})
    void leadsToPagesOfTheConsole(String asked) {
        assertThat(LocalAddress.of(asked)).isEqualTo(asked);
    }
}
