package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.fetch.FetchRequest;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.fetch.HttpFetcher;
import io.lexwatch.ingest.publish.Records;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Takes one poll through its steps: fetch, judge, publish. */
final class Poll {

    private static final Logger LOG = Logger.getLogger(Poll.class);
    private static final int ITEMS_IN_LOG = 20;

    /** Room for headers, key and what the batch adds. */
    private static final int LARGEST_VALUE = TopicDeclaration.MAX_MESSAGE_BYTES - 8 * 1024;

    private final HttpFetcher fetcher;
    private final Judge judge;
    private final HostPace pace;
    private final PollSettings settings;
    private final PollMeters meters;
    private final Trace trace;
    private final Clock clock;
    private final Semaphore parsing;
    private final PushSubscriptions subscriptions;
    private final FullText fullText;

    Poll(
            HttpFetcher fetcher,
            Judge judge,
            HostPace pace,
            PollSettings settings,
            PollMeters meters,
            Trace trace,
            PushSubscriptions subscriptions,
            FullText fullText,
            Clock clock) {
        this.fetcher = fetcher;
        this.judge = judge;
        this.pace = pace;
        this.settings = settings;
        this.meters = meters;
        this.trace = trace;
        this.subscriptions = subscriptions;
        this.fullText = fullText;
        this.clock = clock;
        this.parsing = new Semaphore(settings.parsing());
    }

    /** Polls; the host's place is given back after the answer, {@code done} is called after the commit. */
    void run(ScheduledFeed scheduled, Runnable done) throws InterruptedException {
        try (var span = trace.poll(scheduled.feed().id())) {
            var started = clock.instant();
            var judged = outcome(scheduled);
            meters.polled(judged.kind(), Duration.between(started, clock.instant()));
            var outcome = judged.with(subscriptions.prepare(judged.state()));
            finish(scheduled, outcome, span, () -> {
                done.run();
                afterwards(scheduled, outcome);
            });
        }
    }

    /** Reads what a hub pushed as if it had been polled. */
    void push(ScheduledFeed scheduled, byte[] body, String charset) throws InterruptedException {
        try (var span = trace.poll(scheduled.feed().id())) {
            var started = clock.instant();
            parsing.acquire();
            Outcome outcome;
            try {
                outcome = judge.pushed(scheduled.feed(), scheduled.state(), body, charset, clock.instant());
            } finally {
                parsing.release();
            }
            meters.polled(outcome.kind(), Duration.between(started, clock.instant()));
            var pushed = outcome;
            finish(scheduled, pushed, span, () -> afterwards(scheduled, pushed));
        }
    }

    private Outcome outcome(ScheduledFeed scheduled) throws InterruptedException {
        var feed = scheduled.feed();
        var state = scheduled.state();
        FetchResult result;
        var host = scheduled.host();
        try {
            result = fetcher.fetch(FetchRequest.feed(
                    feed.url(), state.validators().etag(), state.validators().lastModified()));
        } finally {
            pace.end(host, clock.instant());
        }
        var now = clock.instant();
        if (result instanceof FetchResult.Failed failed && failed.retryAfter() != null && settings.holdHosts()) {
            pace.hold(host, now.plus(failed.retryAfter()));
        }
        parsing.acquire();
        try {
            return judge.judge(feed, state, result, now);
        } finally {
            parsing.release();
        }
    }

    private void finish(ScheduledFeed scheduled, Outcome outcome, Trace.Span span, Runnable done) {
        if (outcome.state().saysSameAs(scheduled.state()) && outcome.items().isEmpty() && outcome.movedTo() == null) {
            scheduled.owner().endPoll(scheduled, outcome.state());
            done.run();
            return;
        }
        var now = clock.instant();
        var records = outcome.items().stream()
                .map(item -> Records.item(item, now, span.headers()))
                .filter(this::fits)
                .toList();
        scheduled.owner().endPoll(scheduled, outcome, records, () -> {
            published(scheduled, outcome.items(), now);
            done.run();
        });
    }

    /** What must not delay the items: asking a hub, fetching articles. */
    private void afterwards(ScheduledFeed scheduled, Outcome outcome) {
        var push = outcome.state().push();
        if (outcome.subscribes()) {
            Thread.startVirtualThread(
                    () -> subscriptions.request(scheduled.feed().id(), push));
        }
        var wanted = FullText.wanted(scheduled.feed(), outcome.items());
        if (!wanted.isEmpty()) {
            Thread.startVirtualThread(() -> complete(scheduled, wanted));
        }
    }

    private void complete(ScheduledFeed scheduled, List<NewsItem> wanted) {
        try {
            var revised = fullText.fetch(wanted);
            while (!revised.isEmpty() && scheduled.owner().isPolled(scheduled)) {
                if (scheduled.owner().beginPoll(scheduled)) {
                    publish(scheduled, revised);
                    return;
                }
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Items were published with their summaries already: an error of ours costs no more than their articles. */
    private void publish(ScheduledFeed scheduled, List<NewsItem> revised) {
        try {
            revise(scheduled, revised);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "feed %s: its articles are left out after an error of ours",
                    scheduled.feed().id());
            scheduled.owner().endPoll(scheduled, scheduled.state());
        }
    }

    /** Publishes the items that are still as they were when their articles were asked for. */
    private void revise(ScheduledFeed scheduled, List<NewsItem> revised) {
        var memory = scheduled.state().memory();
        var current = new ArrayList<NewsItem>();
        for (var item : revised) {
            var after = memory.revised(News.itemNumber(item), item.revision());
            if (after != null) {
                memory = after;
                current.add(item);
            }
        }
        var state = scheduled.state().with(memory);
        try (var span = trace.poll(scheduled.feed().id())) {
            finish(scheduled, new Outcome(state, current, null, null, "full text", false), span, () -> {});
        }
    }

    private boolean fits(ProducerRecord<String, byte[]> record) {
        if (record.value().length <= LARGEST_VALUE) {
            return true;
        }
        meters.oversized();
        LOG.errorf(
                "item %s is %d bytes as JSON, more than a record may have; it is left out",
                record.key(), record.value().length);
        return false;
    }

    private void published(ScheduledFeed scheduled, List<NewsItem> items, Instant since) {
        if (items.isEmpty()) {
            return;
        }
        meters.published(items, since, clock.instant());
        if (LOG.isInfoEnabled()) {
            var ids = items.stream()
                    .limit(ITEMS_IN_LOG)
                    .map(item -> item.id() + "/" + item.revision())
                    .toList();
            LOG.infof("feed %s: %d items published: %s", scheduled.feed().id(), items.size(), ids);
        }
    }
}
