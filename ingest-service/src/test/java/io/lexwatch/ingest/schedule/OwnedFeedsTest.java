package io.lexwatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.publish.Publication;
import io.lexwatch.ingest.publish.Records;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The feeds of a partition as their owner sees them agree with the directory, whatever comes in which order. */
class OwnedFeedsTest {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final String URL = "https://a.example/feed";
    private static final int PARTITION = Records.partition(URL);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final FeedDirectory directory = new FeedDirectory();
    private final OwnedFeeds feeds = new OwnedFeeds(PARTITION, directory, new Agenda(clock), clock);

    /** What was given to the publisher, and is committed when taken out. */
    private final Queue<Publication> publications = new ArrayDeque<>();

    private final Feed feed = new Feed("f", URL, "Title", null, null, null, false, null, 1, false, null, NOW);

    @BeforeEach
    void begin() {
        directory.addListener(new FeedDirectory.Listener() {
            @Override
            public void defined(int partition, Feed defined) {
                feeds.defined(defined);
            }

            @Override
            public void removed(int partition, String feedId) {
                feeds.removed(feedId);
            }
        });
        directory.define(PARTITION, "f", feed);
        feeds.begin(publications::add);
    }

    private Feed edited(String title) {
        return feed.changedTo(new Feed("f", URL, title, null, null, null, false, null, 1, false, null, NOW));
    }

    private void commit() {
        publications.remove().published().run();
    }

    private void agree(Feed expected) {
        assertThat(directory.find("f").orElseThrow().feed()).isEqualTo(expected);
        assertThat(feeds.find("f").feed()).isEqualTo(expected);
    }

    @Nested
    class EditsOfOneVersion {

        @Test
        void leaveTheLaterOne() {
            directory.define(PARTITION, "f", edited("first"));
            directory.define(PARTITION, "f", edited("second"));
            agree(edited("second"));
        }

        @Test
        void leaveTheLaterOneAlsoWhereTheOwnerHearsLateOfItsOwn() {
            var moved = feed.at(URL + "/new");
            feeds.beginPoll(feeds.find("f"));
            feeds.endPoll(
                    feeds.find("f"),
                    new Outcome(FeedState.unseen("f", NOW), List.of(), null, URL + "/new", "moved"),
                    List.of(),
                    () -> {});
            directory.define(PARTITION, "f", moved);
            directory.define(PARTITION, "f", edited("second"));
            commit();
            agree(edited("second"));
        }
    }

    @Test
    void aDefinitionReadAgainAsksForNoPoll() {
        var polled = feeds.find("f");
        feeds.beginPoll(polled);
        feeds.endPoll(polled, polled.state().next(NOW.plusSeconds(600)));
        directory.define(PARTITION, "f", feed);
        assertThat(feeds.find("f").due()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void onlyStatesWhoseFeedHasNotComeMeanwhileAreForgotten() {
        directory.state(PARTITION, "comes", FeedState.unseen("comes", NOW).numbered(1));
        directory.state(PARTITION, "gone", FeedState.unseen("gone", NOW).numbered(1));
        var suspects = directory.orphans(PARTITION);
        directory.define(
                PARTITION, "comes", new Feed("comes", URL, null, null, null, null, false, null, 1, true, null, NOW));
        feeds.forget(suspects);
        assertThat(publications).singleElement().satisfies(publication -> {
            assertThat(publication.records()).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo("gone");
                assertThat(record.value()).isNull();
            });
        });
    }

    @Test
    void whatEndsAfterTheOwnershipComesToNothing() {
        var polled = feeds.find("f");
        feeds.beginPoll(polled);
        feeds.end();
        var done = new ArrayDeque<String>();
        feeds.endPoll(
                polled,
                new Outcome(FeedState.unseen("f", NOW), List.of(), null, null, "read"),
                List.of(),
                () -> done.add("done"));
        assertThat(publications).isEmpty();
        assertThat(done).hasSize(1);
        assertThat(feeds.isPolled(polled)).isFalse();
    }
}
