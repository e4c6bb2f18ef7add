package io.lexwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record that lacks what every reader relies on is undecodable, and so skipped, wherever it came from. */
class RecordsTest {

    private static final Instant NOW = Instant.parse("2026-07-06T06:00:00Z");

    @ParameterizedTest
    @ValueSource(classes = {Feed.class, FeedState.class, FeedCommand.class})
    void withNothingInThemAreUndecodable(Class<?> type) {
        assertThatThrownBy(() -> ContractJson.decode("{}".getBytes(StandardCharsets.UTF_8), type))
                .isInstanceOf(ContractJson.UndecodableException.class);
    }

    @Test
    void thatAreWholeComeBackAsTheyWere() throws ContractJson.UndecodableException {
        var state = FeedState.unseen("feed-1", NOW);
        var command = FeedCommand.poll("feed-1", NOW);
        assertThat(ContractJson.decode(ContractJson.encode(state), FeedState.class))
                .usingRecursiveComparison()
                .isEqualTo(state);
        assertThat(ContractJson.decode(ContractJson.encode(command), FeedCommand.class))
                .isEqualTo(command);
    }
}
