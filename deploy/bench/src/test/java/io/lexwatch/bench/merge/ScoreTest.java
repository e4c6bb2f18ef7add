package io.lexwatch.bench.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Map<String, String> TRUTH =
            Map.of("a|x", "one", "b|x", "one", "c|x", "one", "d|x", "two", "e|x", "two");

    @Test
    void isRightWhereEveryFactIsOneAlert() {
        Score score = Score.of(
                List.of(told("a", "1"), told("b", "1"), told("c", "1"), told("d", "2"), told("e", "2")), TRUTH);
        assertThat(score).isEqualTo(new Score(5, 0, 2, 2, 0, 3, 0));
    }

    @Test
    void countsAlertsTooManyAndFindingsInTheWrongOne() {
        Score score = Score.of(
                List.of(told("a", "1"), told("b", "1"), told("d", "1"), told("c", "2"), told("e", "3"), told("f", "3")),
                TRUTH);
        assertThat(score).isEqualTo(new Score(5, 1, 2, 3, 1, 2, 1));
        assertThat(score.duplicatesPerFact()).isEqualTo(0.5);
        assertThat(score.wrongShare()).isEqualTo(0.5);
    }

    private static Telling told(String item, String alert) {
        return new Telling(item, "x", alert);
    }
}
