package io.lexwatch.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void takesWhatStandardWebhooksHas(int bytes) {
        assertThat(SigningSecret.isRight("whsec_" + Base64.getEncoder().encodeToString(new byte[bytes])))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "whsec_not base64 at all, but long enough",
                "whsec_c2hvcnQ=",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void refusesWhatNothingCanBeSignedWith(String secret) {
        assertThat(SigningSecret.isRight(secret)).isFalse();
    }
}
