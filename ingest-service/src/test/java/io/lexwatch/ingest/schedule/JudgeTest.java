package io.lexwatch.ingest.schedule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.fetch.AnswerHeaders;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final String URL = "https://news.example/feed";
    private static final Duration DAY = Duration.ofDays(1);

    private final Feed feed = new Feed(
            "f", URL, null, null, SourceKind.PRESS, null, false, Feed.FullText.NEVER, 1, false, null, Instant.EPOCH);
    private final Judge judge = new Judge(
            new FeedReader(ReadLimits.DEFAULT),
            new Interval(new IntervalSettings(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6), 0.1)),
            () -> Long.MIN_VALUE);

    private Instant now = Instant.parse("2026-03-04T10:00:00Z");
    private FeedState state = FeedState.unseen("f", now);

    private Outcome sees(FetchResult result) {
        Outcome outcome = judge.judge(feed, state, result, now);
        state = outcome.state();
        return outcome;
    }

    private static FetchResult answer(AnswerHeaders headers, String... items) {
        String rss = Stream.of(items).collect(joining("", "<rss version=\"2.0\"><channel>", "</channel></rss>"));
        return new FetchResult.Answered(rss.getBytes(StandardCharsets.UTF_8), "text/xml", "utf-8", headers);
    }

    private static FetchResult answer(String... items) {
        return answer(validators(null, null), items);
    }

    private static AnswerHeaders validators(String etag, String lastModified) {
        return new AnswerHeaders(URL, null, etag, lastModified, null, null, null, null);
    }

    private static AnswerHeaders movedTo(String url) {
        return new AnswerHeaders(url, url, null, null, null, null, null, null);
    }

    private static String item(String name, Instant published) {
        String date = published == null
                ? ""
                : "<pubDate>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                        + "</pubDate>";
        return "<item><title>" + name + " happened</title><guid>" + name + "</guid>" + date + "</item>";
    }

    private String fresh(String name) {
        return item(name, now);
    }

    @Nested
    class Health {

        @Test
        void isToldOfOnceWhenAFeedFirstWorks() {
            assertThat(sees(answer(fresh("a"))).health().status()).isEqualTo(Status.HEALTHY);
            assertThat(sees(answer(fresh("a"))).health()).isNull();
        }

        @Test
        void isSilentBeyondItsRhythmAndNoLongerWhenSomethingComes() {
            String[] daily = {
                item("a", now.minus(DAY.multipliedBy(3))),
                item("b", now.minus(DAY.multipliedBy(2))),
                item("c", now.minus(DAY))
            };
            sees(answer(daily));
            now = now.plus(DAY.multipliedBy(8));
            assertThat(sees(answer(daily)).health()).isNull();
            now = now.plus(DAY.multipliedBy(2));
            assertThat(sees(answer(daily)).health()).satisfies(health -> {
                assertThat(health.status()).isEqualTo(Status.SILENT);
                assertThat(health.reason()).contains("2026-03-03");
            });
            assertThat(state.polling().next()).as("silent, and polled").isAfter(now);
            assertThat(sees(answer(fresh("d"), daily[2])).health().status()).isEqualTo(Status.HEALTHY);
        }

        @Test
        void isSilentTooWhereTheServerSaysThatNothingChanged() {
            sees(answer(fresh("a")));
            now = now.plus(DAY.multipliedBy(40));
            assertThat(sees(new FetchResult.Unchanged(validators("e", null)))
                            .health()
                            .status())
                    .isEqualTo(Status.SILENT);
        }

        @Test
        void toleratesOneFailureAndTellsOfTheSecond() {
            sees(answer(fresh("a")));
            assertThat(sees(new FetchResult.Failed("503", 503, null)).health()).isNull();
            Instant second = now.plus(Duration.ofMinutes(10));
            now = second;
            assertThat(sees(new FetchResult.Failed("503", 503, null)).health()).satisfies(health -> {
                assertThat(health.status()).isEqualTo(Status.FAILING);
                assertThat(health.since()).isEqualTo(second);
            });
            now = now.plus(DAY);
            sees(new FetchResult.Failed("503", 503, null));
            assertThat(state.condition().since()).as("since when").isEqualTo(second);
        }

        @Test
        void isToldOfAtOnceWhereAFeedNeverWorked() {
            assertThat(sees(new FetchResult.Failed("no such host", 0, null))
                            .health()
                            .status())
                    .isEqualTo(Status.FAILING);
        }

        @Test
        void ofAGoneFeedSaysSoAndItIsPolledNoMore() {
            sees(answer(fresh("a")));
            assertThat(sees(new FetchResult.Gone()).health().status()).isEqualTo(Status.GONE);
            assertThat(state.polling().next()).isNull();
        }
    }

    @Nested
    class Failures {

        @Test
        void backOffAndNeverGiveUp() {
            Duration last = Duration.ZERO;
            for (int failure = 0; failure < 50; failure++) {
                sees(new FetchResult.Failed("500", 500, null));
                Duration wait = Duration.between(now, state.polling().next());
                assertThat(wait).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(Duration.ofHours(6));
                last = wait;
                now = state.polling().next();
            }
        }

        @Test
        void waitAsLongAsTheServerAsks() {
            sees(new FetchResult.Failed("429", 429, Duration.ofHours(3)));
            assertThat(Duration.between(now, state.polling().next())).isGreaterThanOrEqualTo(Duration.ofHours(3));
        }

        @Test
        void keepWhatIsKnownOfTheFeed() {
            sees(answer(validators("e1", "yesterday"), fresh("a")));
            sees(new FetchResult.Failed("500", 500, null));
            assertThat(state.validators()).isEqualTo(new FeedState.Validators("e1", "yesterday", null));
            assertThat(sees(answer(fresh("a"))).items()).isEmpty();
        }
    }

    @Nested
    class Validators {

        @Test
        void areThoseOfTheLastAnswer() {
            sees(answer(validators("e1", "monday"), fresh("a")));
            sees(answer(validators("e2", null), fresh("a")));
            assertThat(state.validators())
                    .as("a date that no longer comes would make the feed deaf")
                    .isEqualTo(new FeedState.Validators("e2", null, null));
        }

        @Test
        void areRenewedByAnAnswerWithoutABody() {
            sees(answer(validators("e1", "monday"), fresh("a")));
            sees(new FetchResult.Unchanged(validators("e2", null)));
            assertThat(state.validators()).isEqualTo(new FeedState.Validators("e2", "monday", null));
        }
    }

    @Nested
    class Redirects {

        private static final String NEW = "https://new.example/feed";

        @Test
        void areBelievedWhenSeenTwiceInARow() {
            assertThat(sees(answer(movedTo(NEW), fresh("a"))).movedTo()).isNull();
            assertThat(sees(answer(movedTo(NEW), fresh("a"))).movedTo()).isEqualTo(NEW);
            assertThat(state.condition().status()).isEqualTo(Status.MOVED);
        }

        @Test
        void areForgottenWhenTheyEndOrLeadElsewhere() {
            sees(answer(movedTo(NEW), fresh("a")));
            sees(answer(fresh("a")));
            assertThat(sees(answer(movedTo(NEW), fresh("a"))).movedTo()).isNull();
            assertThat(sees(answer(movedTo("https://other.example/feed"), fresh("a")))
                            .movedTo())
                    .isNull();
        }
    }

    @Nested
    class Items {

        @BeforeEach
        void known() {
            sees(answer(fresh("a")));
            now = now.plus(Duration.ofHours(1));
        }

        @Test
        void areNewWhateverTheirDates() {
            var old = item("old", Instant.parse("2001-01-01T00:00:00Z"));
            var future = item("future", now.plus(DAY.multipliedBy(400)));
            var outcome = sees(answer(item("undated", null), old, future, fresh("a")));
            assertThat(outcome.items())
                    .extracting(NewsItem::title)
                    .containsExactlyInAnyOrder("undated happened", "old happened", "future happened");
            assertThat(outcome.items()).noneMatch(NewsItem::backfill);
            assertThat(state.lastItem())
                    .as("no clock of a publisher moves ours")
                    .isEqualTo(now);
        }

        @Test
        void ofOneDateAreSeveral() {
            assertThat(sees(answer(item("x", now), item("y", now), item("z", now), fresh("a")))
                            .items())
                    .hasSize(3);
        }

        @Test
        void areNotNewBecauseTheirDateChanged() {
            assertThat(sees(answer(item("a", now.plus(DAY)))).items()).isEmpty();
            assertThat(sees(answer(item("a", null))).items()).isEmpty();
        }

        @Test
        void thatNoAnswerSharedAreAnOverrun() {
            sees(answer(fresh("x"), fresh("y")));
            assertThat(state.overruns()).isEqualTo(1);
        }

        @Test
        void ofAFeedThatWasAwayForLongAreHistory() {
            sees(new FetchResult.Failed("500", 500, null));
            sees(new FetchResult.Failed("500", 500, null));
            now = now.plus(DAY.multipliedBy(5));
            var back = sees(answer(fresh("today"), item("last-week", now.minus(DAY.multipliedBy(4))), fresh("a")));
            assertThat(back.items())
                    .filteredOn(NewsItem::backfill)
                    .extracting(NewsItem::title)
                    .containsExactly("last-week happened");
            assertThat(back.items()).hasSize(2);
        }
    }

    /** An answer that ends too early. */
    @Nested
    class CutAnswers {

        private FetchResult cut(String etag, String body) {
            return new FetchResult.Answered(
                    ("<rss version=\"2.0\"><channel>" + body).getBytes(StandardCharsets.UTF_8),
                    "text/xml",
                    "utf-8",
                    validators(etag, null));
        }

        private String beginning(String name) {
            return "<item><title>" + name + " happened</title><descr";
        }

        @Test
        void leaveTheItemTheyEndInToAWholeOne() {
            sees(answer(fresh("a")));
            assertThat(sees(cut("e", fresh("b") + beginning("c"))).items())
                    .extracting(NewsItem::title)
                    .containsExactly("b happened");
            assertThat(state.validators().etag()).isNull();
            assertThat(sees(answer(fresh("b"), fresh("c"), fresh("a"))).items())
                    .extracting(NewsItem::title)
                    .containsExactly("c happened");
        }

        @Test
        void areWrittenLikeThatWhereTheyEndInTheSamePlaceTwice() {
            sees(cut("e1", fresh("b") + beginning("c")));
            assertThat(sees(cut("e2", fresh("b") + beginning("c"))).items())
                    .extracting(NewsItem::title)
                    .containsExactly("c happened");
            assertThat(state.validators().etag()).isEqualTo("e2");
            assertThat(sees(cut("e3", fresh("d") + fresh("b") + beginning("c"))).items())
                    .extracting(NewsItem::title)
                    .containsExactly("d happened");
        }

        @Test
        void doNotMakeNewsOfTheHistoryBehindTheCut() {
            sees(cut("e", fresh("a") + beginning("b")));
            var outcome = sees(answer(fresh("a"), item("b", now.minus(DAY.multipliedBy(9)))));
            assertThat(outcome.items()).hasSize(1).allMatch(NewsItem::backfill);
        }

        @Test
        void betweenItemsAreAskedForAgainAsWell() {
            sees(cut("e", fresh("a")));
            assertThat(state.validators().etag()).isNull();
            assertThat(state.polling().next()).isBefore(now.plus(Duration.ofMinutes(6)));
        }
    }

    @Test
    void aWebPageIsNoFeedAndSaysWhichFeedsItOffers() {
        var page = "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/rss.xml\"></head></html>";
        sees(new FetchResult.Answered(
                page.getBytes(StandardCharsets.UTF_8), "text/html", "utf-8", validators(null, null)));
        assertThat(state.condition().status()).isEqualTo(Status.FAILING);
        assertThat(state.condition().reason()).contains("https://news.example/rss.xml");
    }

    /** What is published has the shape of the contract's own sample, which the classifier's tests read. */
    @Test
    void anItemIsPublishedAsTheContractShowsIt() throws Exception {
        try (var in = NewsItem.class.getResourceAsStream("/golden/news-item.json")) {
            var sample = ContractJson.mapper().readValue(in, NewsItem.class);
            now = sample.fetchedAt();
            var published = judge.judge(
                            harbourTimes(), FeedState.unseen("harbour-times", now), answer(rss(sample)), now)
                    .items();
            assertThat(published).hasSize(1);
            assertThat(published.getFirst())
                    .usingRecursiveComparison()
                    .ignoringFields("id", "feedId", "language")
                    .isEqualTo(sample);
        }
    }

    private static Feed harbourTimes() {
        return new Feed(
                "harbour-times",
                URL,
                null,
                "Harbour Times",
                SourceKind.PRESS,
                null,
                false,
                Feed.FullText.NEVER,
                1,
                false,
                null,
                Instant.EPOCH);
    }

    private static String rss(NewsItem item) {
        String text = "&lt;p>" + item.text().replace("\n\n", "&lt;/p>&lt;p>") + "&lt;/p>";
        String categories = item.categories().stream()
                .map(category -> "<category>" + category + "</category>")
                .collect(joining());
        return "<item><title>" + item.title() + "</title><link>" + item.url() + "</link><description>" + text
                + "</description>" + categories + "<pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(item.publishedAt().atOffset(ZoneOffset.UTC))
                + "</pubDate></item>";
    }
}
