package io.lexwatch.alert.subscription;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.alert.TestConfig;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsTest {

    private static final String RIGHT = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"whsec_tooshort", "no secret at all"})
    void startsNoWebhookThatCannotBeSigned(String secret) {
        assertThatThrownBy(() -> check("https://receiver.example/hook", secret))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LEXWATCH_WEBHOOK_SECRET")
                .hasMessageNotContaining(String.valueOf(secret));
    }

    @Test
    void startsWithARightSecretOrWithoutAWebhook() {
        assertThatCode(() -> check("https://receiver.example/hook", RIGHT)).doesNotThrowAnyException();
        assertThatCode(() -> check(null, null)).doesNotThrowAnyException();
        assertThatCode(() -> check(null, "left over")).doesNotThrowAnyException();
    }

    private static void check(String url, String secret) {
        Map<String, String> settings = new HashMap<>();
        settings.put("lexwatch.webhook-url", url);
        settings.put("lexwatch.webhook-secret", secret);
        settings.values().removeIf(value -> value == null);
        new Defaults(TestConfig.of(settings), null, null, Clock.systemUTC()).checkSecret();
    }
}
