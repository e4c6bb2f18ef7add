package io.lexwatch.local.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger tries = new AtomicInteger();

    private String answerAt(int tryNumber) {
        if (tries.incrementAndGet() < tryNumber) {
            throw new NotAnsweringException("the classifier does not answer", null);
        }
        return "answer";
    }

    @Test
    void asksAgainWhereNobodyAnswers() {
        var patience = new Patience(Duration.ofMinutes(1), () -> {});
        assertThat(patience.ask(() -> answerAt(2))).isEqualTo("answer");
    }

    @Test
    void givesUpOnceTheTimeIsOver() {
        var patience = new Patience(Duration.ZERO, () -> {});
        assertThatThrownBy(() -> patience.ask(() -> answerAt(2))).isInstanceOf(NotAnsweringException.class);
    }

    @Test
    void doesNotAskAgainWhereTheAnswerIsNo() {
        var patience = new Patience(Duration.ofMinutes(1), () -> {});
        assertThatThrownBy(() -> patience.ask(() -> {
                    tries.incrementAndGet();
                    throw new FailedException("the classifier answered 401");
                }))
                .hasMessageContaining("401");
        assertThat(tries).hasValue(1);
    }

    @Test
    void doesNotWaitForAPartThatIsNotStartedAgain() {
        var patience = new Patience(Duration.ofMinutes(1), () -> {
            throw new FailedException("the classifier ended");
        });
        assertThatThrownBy(() -> patience.ask(() -> answerAt(2))).hasMessage("the classifier ended");
    }
}
