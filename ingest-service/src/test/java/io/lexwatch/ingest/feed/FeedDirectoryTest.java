package io.lexwatch.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that move between partitions, told in every order that two topics may be read in. */
class FeedDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private final FeedDirectory directory = new FeedDirectory();
    private final Feed here =
            new Feed("f", "https://a.example/", null, null, null, null, false, null, 1, false, null, NOW);
    private final Feed there = here.at("https://b.example/").movedAcross();

    @Test
    void newPlaceFirst() {
        directory.define(1, "f", here);
        directory.state(1, "f", FeedState.unseen("f", NOW).numbered(4));
        directory.define(2, "f", there);
        assertThat(directory.find("f").orElseThrow().isComplete())
                .as("its state is still on its way")
                .isFalse();
        directory.state(2, "f", FeedState.unseen("f", NOW).numbered(5));
        directory.define(1, "f", null);
        directory.state(1, "f", null);
        assertThat(directory.find("f").orElseThrow().partition()).isEqualTo(2);
        assertThat(directory.find("f").orElseThrow().isComplete()).isTrue();
        assertThat(directory.orphans(1)).isEmpty();
    }

    @Test
    void oldPlaceReadAgainFromTheBeginning() {
        directory.state(2, "f", FeedState.unseen("f", NOW).numbered(5));
        directory.define(2, "f", there);
        directory.define(1, "f", here);
        directory.state(1, "f", FeedState.unseen("f", NOW).numbered(4));
        directory.define(1, "f", null);
        directory.state(1, "f", null);
        assertThat(directory.find("f").orElseThrow().feed().url()).isEqualTo("https://b.example/");
        assertThat(directory.find("f").orElseThrow().state().sequence()).isEqualTo(5);
    }

    @Test
    void oldPlaceLeftFirst() {
        directory.define(1, "f", here);
        directory.define(1, "f", null);
        assertThat(directory.find("f")).isEmpty();
        directory.define(2, "f", there);
        directory.state(2, "f", FeedState.unseen("f", NOW).numbered(5));
        assertThat(directory.of(2)).hasSize(1);
    }

    /** An edit and a move begun at once: partitions have no order between them, so replicas read them in any. */
    @ParameterizedTest
    @ValueSource(
            strings = {"here edit moved gone", "moved here edit gone", "here moved edit gone", "here moved gone edit"})
    void aMoveWinsOverAnEditOfTheSameTime(String order) {
        for (var record : order.split(" ")) {
            switch (record) {
                case "here" -> directory.define(1, "f", here);
                case "edit" -> directory.define(1, "f", here.changedTo(here));
                case "moved" -> directory.define(2, "f", there);
                default -> directory.define(1, "f", null);
            }
        }
        assertThat(directory.find("f").orElseThrow().partition()).isEqualTo(2);
    }
}
