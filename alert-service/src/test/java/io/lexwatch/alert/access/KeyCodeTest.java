package io.lexwatch.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCodeTest {

    private final KeyCode code = KeyCode.random(new SecureRandom());

    @Test
    void isReadAsItWasMade() {
        assertThat(KeyCode.parse(code.text())).contains(code);
        assertThat(code.text()).startsWith("lwk_" + code.id() + "_");
    }

    @Test
    void isNeverTheSameTwice() {
        KeyCode other = KeyCode.random(new SecureRandom());
        assertThat(other.text()).isNotEqualTo(code.text());
        assertThat(other.hash()).isNotEqualTo(code.hash()).hasSize(64);
    }

    @Test
    void keepsItsSecretOutOfWhatIsPrinted() {
        assertThat(code.toString() + code.hash()).doesNotContain(code.text().substring(21));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lwk_",
                "an-admin-key-of-old-0123456789",
                "lwk_0123456789abcdef_short",
                "lwk_0123456789ABCDEF_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "lwk_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
                "lwk_0123456789abcdef_AAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAA"
            })
    void isNothingElse(String shown) {
        assertThat(KeyCode.parse(shown)).isEmpty();
    }
}
