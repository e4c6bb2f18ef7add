package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedCommand;
import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.fetch.HttpFetcher;
import io.lexwatch.ingest.fetch.Robots;
import io.lexwatch.ingest.parse.ArticleReader;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.publish.KafkaSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** This replica's share of the polling: takes the feeds it is assigned from the agenda, so many at once, and polls. */
public final class Polling {

    private static final Logger LOG = Logger.getLogger(Polling.class);

    private final KafkaSettings kafka;
    private final FeedDirectory directory;
    private final Clock clock;
    private final Agenda agenda;
    private final HostPace pace;
    private final Poll poll;
    private final Semaphore permits;
    private final FeedTail tail;
    private final PartitionEnds ends;
    private final Membership membership;
    private final Map<Integer, PartitionOwner> owners = new ConcurrentHashMap<>();
    private final ExecutorService pollers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean open = true;
    private Thread thread;

    public Polling(
            KafkaSettings kafka,
            IntervalSettings intervals,
            PollSettings settings,
            FeedDirectory directory,
            HttpFetcher fetcher,
            FeedReader reader,
            ArticleReader articles,
            MeterRegistry registry,
            OpenTelemetry telemetry,
            Clock clock) {
        this.kafka = kafka;
        this.directory = directory;
        this.clock = clock;
        this.agenda = new Agenda(clock);
        this.pace = new HostPace(settings.hostGap(), settings.hostAtOnce());
        var judge = new Judge(
                reader,
                new Interval(intervals),
                () -> ThreadLocalRandom.current().nextLong());
        var subscriptions = new PushSubscriptions(settings.callbacks(), fetcher, clock);
        var fullText = new FullText(fetcher, new Robots(fetcher, clock), articles, pace, clock);
        this.poll = new Poll(
                fetcher,
                judge,
                pace,
                settings,
                new PollMeters(registry),
                new Trace(telemetry),
                subscriptions,
                fullText,
                clock);
        this.permits = new Semaphore(settings.atOnce());
        this.tail = new FeedTail(kafka, directory, this::carryOut, clock);
        this.ends = new PartitionEnds(kafka);
        this.membership = new Membership(kafka, this::own, this::disown);
        gauges(registry, settings);
    }

    private void gauges(MeterRegistry registry, PollSettings settings) {
        Gauge.builder(
                        "lexwatch.ingest.lateness",
                        agenda,
                        late -> late.lateness().toMillis() / 1000.0)
                .description("Since the most overdue feed of this replica should have been polled")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("lexwatch.ingest.polls.under.way", permits, free -> settings.atOnce() - free.availablePermits())
                .description("Polls between request and commit")
                .register(registry);
        Gauge.builder("lexwatch.ingest.partitions", owners, Map::size)
                .description("Feed partitions of this replica")
                .register(registry);
        for (var status : Status.values()) {
            Gauge.builder(
                            "lexwatch.ingest.feeds",
                            this,
                            polling -> polling.counts().getOrDefault(status, 0))
                    .description("Feeds of this replica by health")
                    .tag("status", status.name())
                    .register(registry);
        }
    }

    public void start() {
        directory.addListener(new FeedDirectory.Listener() {
            @Override
            public void defined(int partition, Feed feed) {
                owner(partition).ifPresent(owner -> owner.defined(feed));
            }

            @Override
            public void removed(int partition, String feedId) {
                owner(partition).ifPresent(owner -> owner.removed(feedId));
            }
        });
        tail.start();
        membership.start();
        thread = Thread.ofPlatform().daemon().name("agenda").start(this::run);
    }

    private Optional<OwnedFeeds> owner(int partition) {
        return Optional.ofNullable(owners.get(partition)).map(PartitionOwner::feeds);
    }

    private void own(int partition) {
        var owner = new PartitionOwner(partition, kafka, directory, tail, ends, agenda, clock);
        owners.put(partition, owner);
        owner.start();
    }

    private void disown(int partition) {
        var owner = owners.remove(partition);
        if (owner != null) {
            owner.stop();
        }
    }

    private void run() {
        try {
            while (open) {
                permits.acquire();
                begin(agenda.next());
            }
        } catch (InterruptedException e) {
            LOG.debug("polling has ended");
        }
    }

    private void begin(ScheduledFeed scheduled) {
        var now = clock.instant();
        var later = scheduled.isTurnKept() ? pace.beginTurn(scheduled.host(), now) : pace.begin(scheduled.host(), now);
        scheduled.setTurnKept(later != null);
        if (later != null) {
            permits.release();
            agenda.put(scheduled, later);
            return;
        }
        if (!scheduled.owner().beginPoll(scheduled)) {
            pace.end(scheduled.host(), clock.instant());
            permits.release();
            return;
        }
        pollers.execute(() -> run(scheduled));
    }

    private void run(ScheduledFeed scheduled) {
        guarded(scheduled, () -> poll.run(scheduled, permits::release), permits::release);
    }

    /** Whatever goes wrong with it, a feed is polled again. */
    private void guarded(ScheduledFeed scheduled, Step step, Runnable failed) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.run();
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "feed %s: the poll ended with an error of ours; tried again in a minute",
                    scheduled.feed().id());
            scheduled
                    .owner()
                    .endPoll(scheduled, scheduled.state().next(clock.instant().plusSeconds(60)));
            failed.run();
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private void carryOut(int partition, FeedCommand command) {
        if (command.kind() == null) {
            LOG.warnf("feed %s: a command of a newer version is passed over", command.feedId());
            return;
        }
        owner(partition).ifPresent(owner -> {
            switch (command.kind()) {
                case POLL -> owner.pollNow(command.feedId());
                case MOVE -> owner.redefine(command.definition());
                case SUBSCRIBED -> owner.subscribed(command.feedId(), command.leaseUntil());
                case PUSH -> push(owner, command);
            }
        });
    }

    /** Writes a record that belongs to no feed, where this replica owns the partition; does nothing elsewhere. */
    public void publish(int partition, ProducerRecord<String, byte[]> record) {
        owner(partition).ifPresent(owner -> owner.publish(record));
    }

    private void push(OwnedFeeds owner, FeedCommand command) {
        var scheduled = owner.find(command.feedId());
        if (scheduled == null) {
            return;
        }
        if (!owner.beginPoll(scheduled)) {
            // The poll under way may have been answered before; another one will find what was pushed.
            owner.pollNow(command.feedId());
            return;
        }
        pollers.execute(
                () -> guarded(scheduled, () -> poll.push(scheduled, command.body(), command.charset()), () -> {}));
    }

    /** Whether this replica knows all feeds and has been given its share of them. */
    public boolean isReady() {
        return tail.isCaughtUp()
                && membership.isJoined()
                && owners.values().stream().allMatch(owner -> owner.feeds().isReady());
    }

    /** Whether the directory is complete. */
    public boolean knowsAllFeeds() {
        return tail.isCaughtUp();
    }

    /** Partitions that this replica polls. */
    public int partitions() {
        return owners.size();
    }

    /** What this replica knows better than the topic, where it polls the feed itself. */
    public Optional<FeedState> presentState(int partition, String feedId) {
        return owner(partition).map(owner -> owner.presentState(feedId));
    }

    private Map<Status, Integer> counts() {
        var counts = new EnumMap<Status, Integer>(Status.class);
        owners.values().forEach(owner -> owner.feeds().count(counts));
        return counts;
    }

    public void stop() throws InterruptedException {
        open = false;
        membership.stop();
        owners.keySet().forEach(this::disown);
        if (thread != null) {
            thread.interrupt();
        }
        pollers.shutdownNow();
        tail.stop();
        ends.close();
    }
}
