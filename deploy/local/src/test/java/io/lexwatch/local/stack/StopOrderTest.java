package io.lexwatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopOrderTest {

    private final List<String> stopped = new ArrayList<>();

    @Test
    void whatWasStartedLastIsStoppedFirst() {
        var order = new StopOrder();
        order.add(() -> stopped.add("broker"));
        order.add(() -> stopped.add("service"));
        order.close();
        assertThat(stopped).containsExactly("service", "broker");
    }

    @Test
    void whatCannotBeStoppedKeepsNothingElseRunning() {
        var order = new StopOrder();
        order.add(() -> stopped.add("broker"));
        order.add(() -> {
            throw new IllegalStateException("stuck");
        });
        order.close();
        assertThat(stopped).containsExactly("broker");
    }

    @Test
    void whatIsStartedTooLateIsStoppedAtOnce() {
        var order = new StopOrder();
        order.close();
        order.add(() -> stopped.add("late"));
        assertThat(stopped).containsExactly("late");
    }

    @Test
    void nothingIsStoppedTwice() {
        var order = new StopOrder();
        order.add(() -> stopped.add("broker"));
        order.close();
        order.close();
        assertThat(stopped).hasSize(1);
    }
}
