package io.lexwatch.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final List<Run> RUNS =
            List.of(new Run(100, 1, 0.2, 1024), new Run(300, 1, 0.6, 3072), new Run(400, 2, 0.8, 4096));

    @Test
    void showsTheMiddleAndTheRangeOfItsRuns() {
        var figure = Figure.rate("polls", "a second", RUNS);
        assertThat(figure.value().median()).isEqualTo(200);
        assertThat(figure.value().least()).isEqualTo(100);
        assertThat(figure.value().most()).isEqualTo(300);
    }

    @Test
    void takesTheMeanOfTheTwoInTheMiddle() {
        assertThat(new Series(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void dividesWhatAllRunsCostAmongAllItems() {
        var figure = Figure.rate("polls", "a second", RUNS);
        assertThat(figure.cpuMillis()).isCloseTo(2, within(1e-9));
        assertThat(figure.kilobytes()).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void comparesItselfWithTheBareLimit() {
        var bare = Figure.of("bare", "a second", Series.of(400));
        var figure = Figure.rate("polls", "a second", RUNS).beside(bare);
        assertThat(figure.ratio()).isEqualTo(0.5);
        assertThat(figure.ratioAtLeast(0.5).isReached()).isTrue();
        assertThat(figure.ratioAtLeast(0.51).isReached()).isFalse();
    }

    @Test
    void isReachedByItsMedian() {
        var figure = Figure.rate("polls", "a second", RUNS);
        assertThat(figure.isReached()).isTrue();
        assertThat(figure.atLeast(200).isReached()).isTrue();
        assertThat(figure.atLeast(201).isReached()).isFalse();
        assertThat(figure.atMost(200).isReached()).isTrue();
        assertThat(figure.atMost(199).isReached()).isFalse();
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series(List.of()));
    }
}
