package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth;
import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.fetch.AnswerHeaders;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.parse.Discovery;
import io.lexwatch.ingest.parse.FeedDocument;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.PollingHints;
import io.lexwatch.ingest.parse.ReadResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Decides what an answer means for a feed: its items, its state, its health, its next poll. */
final class Judge {

    private static final int SURE_OF_REDIRECT = 2;
    private static final int OFFERS = 5;

    private final FeedReader reader;
    private final Interval interval;
    private final RandomGenerator random;

    Judge(FeedReader reader, Interval interval, RandomGenerator random) {
        this.reader = reader;
        this.interval = interval;
        this.random = random;
    }

    Outcome judge(Feed feed, FeedState before, FetchResult result, Instant now) {
        return switch (result) {
            case FetchResult.Answered answered -> answered(feed, before, answered, now);
            case FetchResult.Unchanged unchanged -> unchanged(feed, before, unchanged.headers(), now);
            case FetchResult.Accepted accepted -> failed(feed, before, "it answers without a body", null, now);
            case FetchResult.Gone gone -> gone(feed, before, now);
            case FetchResult.Failed failed -> failed(feed, before, failed.reason(), failed.retryAfter(), now);
        };
    }

    /** What a hub pushed: items, and nothing else about the feed. */
    Outcome pushed(Feed feed, FeedState before, byte[] body, String charset, Instant now) {
        return switch (reader.read(body, charset, feed.url())) {
            case ReadResult.Read read -> {
                var news = News.of(feed, before, read.document().withoutPart(), now);
                var state = news.remember(
                        before, before.memory().mergedWith(news.comparison().memory()));
                yield new Outcome(state, news.items(), null, null, "pushed");
            }
            case ReadResult.Unreadable unreadable -> new Outcome(before, List.of(), null, null, "unreadable push");
        };
    }

    private Outcome answered(Feed feed, FeedState before, FetchResult.Answered answer, Instant now) {
        return switch (reader.read(
                answer.body(), answer.charset(), answer.headers().finalUrl())) {
            case ReadResult.Read read -> read(feed, before, read.document(), answer.headers(), now);
            case ReadResult.Unreadable unreadable ->
                failed(
                        feed,
                        before,
                        "it answers, but not with a feed: " + unreadable.reason() + offers(answer),
                        null,
                        now);
        };
    }

    /** A web page often names its feeds: whoever added the page wants one of them. */
    private static String offers(FetchResult.Answered answer) {
        if (answer.contentType() == null || !answer.contentType().contains("html")) {
            return "";
        }
        var offers = Discovery.offers(
                        answer.body(), answer.charset(), answer.headers().finalUrl())
                .stream()
                .limit(OFFERS)
                .map(Discovery.Offer::url)
                .toList();
        return offers.isEmpty() ? "" : "; it offers " + String.join(", ", offers);
    }

    private Outcome read(Feed feed, FeedState before, FeedDocument document, AnswerHeaders headers, Instant now) {
        var cut = CutAnswer.of(document, before);
        var news = News.of(feed, before, cut.readable(), now);
        boolean overrun = news.comparison().overrun();
        var after = news.remember(before, news.comparison().memory());
        var gap = Rhythm.gap(cut.readable().items(), before.gap(), now);
        var signals = signals(feed, after, gap, headers.freshFor(), document.hints(), overrun || cut.unexpected(), now);
        var next = interval.next(now, signals, random);
        var redirect = redirect(before, headers);
        var state = new FeedState(
                feed.id(),
                before.sequence(),
                document.title(),
                new FeedState.Polling(now, cut.unexpected() ? before.polling().lastSuccess() : now, next, 0),
                cut.validators(headers),
                condition(before, after.lastItem(), gap, now),
                redirect,
                push(before, headers, document.hints()),
                gap,
                after.lastItem(),
                after.published(),
                before.overruns() + (overrun ? 1 : 0),
                after.memory());
        return settle(feed, before, state, news.items(), cut.unexpected() ? "cut short" : overrun ? "overrun" : "read");
    }

    private Outcome unchanged(Feed feed, FeedState before, AnswerHeaders headers, Instant now) {
        var signals = signals(feed, before, before.gap(), headers.freshFor(), PollingHints.NONE, false, now);
        var next = interval.next(now, signals, random);
        var validators = before.validators().renewed(headers.etag(), headers.lastModified());
        var state = new FeedState(
                feed.id(),
                before.sequence(),
                before.title(),
                new FeedState.Polling(now, now, next, 0),
                validators,
                condition(before, before.lastItem(), before.gap(), now),
                redirect(before, headers),
                before.push(),
                before.gap(),
                before.lastItem(),
                before.published(),
                before.overruns(),
                before.memory());
        return settle(feed, before, state, List.of(), "unchanged");
    }

    /** A permanent redirect seen twice is believed; once may be somebody's mistake. */
    private static Outcome settle(Feed feed, FeedState before, FeedState state, List<NewsItem> items, String kind) {
        var redirect = state.redirect();
        if (redirect == null || redirect.seen() < SURE_OF_REDIRECT) {
            return new Outcome(state, items, report(feed, before, state), null, kind);
        }
        var condition = new FeedState.Condition(
                Status.MOVED,
                "moved for good to " + FeedAddress.shown(redirect.url()),
                state.polling().last());
        var moved = new FeedState(
                state.feedId(),
                state.sequence(),
                state.title(),
                state.polling(),
                state.validators(),
                condition,
                null,
                state.push(),
                state.gap(),
                state.lastItem(),
                state.published(),
                state.overruns(),
                state.memory());
        return new Outcome(moved, items, report(feed, before, moved), redirect.url(), "moved");
    }

    private static Outcome gone(Feed feed, FeedState before, Instant now) {
        var condition = new FeedState.Condition(
                Status.GONE,
                "its server says that it is gone for good (410); remove it, or poll it once more by hand",
                now);
        var polling = new FeedState.Polling(
                now, before.polling().lastSuccess(), null, before.polling().failures() + 1);
        var state = with(before, polling, condition);
        return new Outcome(state, List.of(), report(feed, before, state), null, "gone");
    }

    private Outcome failed(Feed feed, FeedState before, String reason, Duration retryAfter, Instant now) {
        int failures = before.polling().failures() + 1;
        var signals = new PollSignals(
                feed.interval(),
                before.gap(),
                before.lastItem(),
                null,
                PollingHints.NONE,
                failures,
                retryAfter,
                false,
                false);
        var next = interval.next(now, signals, random);
        var polling = new FeedState.Polling(now, before.polling().lastSuccess(), next, failures);
        var condition = Conditions.failing(before.condition(), failures, reason, now);
        var state = with(before, polling, condition);
        return new Outcome(state, List.of(), report(feed, before, state), null, "failed");
    }

    private static FeedState with(FeedState before, FeedState.Polling polling, FeedState.Condition condition) {
        return new FeedState(
                before.feedId(),
                before.sequence(),
                before.title(),
                polling,
                before.validators(),
                condition,
                before.redirect(),
                before.push(),
                before.gap(),
                before.lastItem(),
                before.published(),
                before.overruns(),
                before.memory());
    }

    private static FeedState.Condition condition(FeedState before, Instant lastItem, Duration gap, Instant now) {
        return Conditions.working(before.condition(), lastItem, gap, now);
    }

    private static FeedState.Redirect redirect(FeedState before, AnswerHeaders headers) {
        if (headers.movedTo() == null) {
            return null;
        }
        boolean again = before.redirect() != null && before.redirect().url().equals(headers.movedTo());
        return new FeedState.Redirect(
                headers.movedTo(), again ? before.redirect().seen() + 1 : 1);
    }

    /** Notes the hub that a feed advertises; whether to subscribe is another's decision. */
    private static FeedState.Push push(FeedState before, AnswerHeaders headers, PollingHints hints) {
        var hub = headers.hub() != null ? headers.hub() : hints.hub();
        if (hub == null) {
            return null;
        }
        var self = headers.self() != null ? headers.self() : hints.self() != null ? hints.self() : headers.finalUrl();
        var known = before.push();
        boolean same = known != null && known.hub().equals(hub) && known.topic().equals(self);
        return same ? known : new FeedState.Push(hub, self, null, null, null, null);
    }

    private static PollSignals signals(
            Feed feed,
            FeedState state,
            Duration gap,
            Duration freshFor,
            PollingHints hints,
            boolean overrun,
            Instant now) {
        boolean pushed = state.push() != null
                && state.push().until() != null
                && state.push().until().isAfter(now);
        return new PollSignals(feed.interval(), gap, state.lastItem(), freshFor, hints, 0, null, overrun, pushed);
    }

    private static FeedHealth report(Feed feed, FeedState before, FeedState after) {
        if (before.condition().status() == after.condition().status()) {
            return null;
        }
        return Conditions.report(feed, after);
    }
}
