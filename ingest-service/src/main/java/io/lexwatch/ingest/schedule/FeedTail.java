package io.lexwatch.ingest.schedule;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedCommand;
import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.feed.FeedState;
import io.lexwatch.ingest.publish.KafkaSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Follows all of {@code feeds}, {@code feed-state} and {@code feed-commands} from their beginning into the directory. */
final class FeedTail {

    private static final Logger LOG = Logger.getLogger(FeedTail.class);

    /** Commands older than this when a replica starts have been carried out, or are no longer wanted. */
    private static final Duration FRESH_COMMANDS = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaSettings kafka;
    private final FeedDirectory directory;
    private final BiConsumer<Integer, FeedCommand> commands;
    private final Clock clock;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;
    private volatile boolean open = true;
    private volatile KafkaConsumer<String, byte[]> consumer;
    private Thread thread;

    FeedTail(KafkaSettings kafka, FeedDirectory directory, BiConsumer<Integer, FeedCommand> commands, Clock clock) {
        this.kafka = kafka;
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    void start() {
        thread = Thread.ofPlatform().daemon().name("feed-tail").start(this::run);
    }

    /** Whether all that was there at the start has been read: before that the directory is incomplete. */
    boolean isCaughtUp() {
        return caughtUp;
    }

    /** Whether everything before these offsets has been read. */
    boolean hasReached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> positions.getOrDefault(end.getKey(), -1L) >= end.getValue());
    }

    private void run() {
        while (open) {
            try (var opened = new KafkaConsumer<String, byte[]>(kafka.consumer())) {
                consumer = opened;
                follow(opened);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("the tail of the feed topics was closed");
            } catch (KafkaException e) {
                LOG.warnf("the feed topics cannot be read (%s); trying again", e.toString());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> opened) {
        var partitions = Stream.of(TopicDeclaration.FEEDS, TopicDeclaration.FEED_STATE, TopicDeclaration.FEED_COMMANDS)
                .flatMap(FeedTail::partitions)
                .toList();
        opened.assign(partitions);
        begin(opened, partitions);
        var ends = opened.endOffsets(partitions);
        while (open) {
            for (var record : opened.poll(Duration.ofMillis(100))) {
                take(record);
            }
            partitions.forEach(partition -> positions.put(partition, opened.position(partition)));
            caughtUp = caughtUp || hasReached(ends);
        }
    }

    private void begin(KafkaConsumer<String, byte[]> opened, List<TopicPartition> partitions) {
        opened.seekToBeginning(partitions);
        var since = new HashMap<TopicPartition, Long>();
        long from = clock.instant().minus(FRESH_COMMANDS).toEpochMilli();
        partitions(TopicDeclaration.FEED_COMMANDS).forEach(partition -> since.put(partition, from));
        opened.offsetsForTimes(since).forEach((partition, offset) -> {
            if (offset == null) {
                opened.seekToEnd(List.of(partition));
            } else {
                opened.seek(partition, offset.offset());
            }
        });
    }

    private static Stream<TopicPartition> partitions(TopicDeclaration topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.topic(), number));
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            if (record.topic().equals(TopicDeclaration.FEEDS.topic())) {
                directory.define(record.partition(), record.key(), decode(record, Feed.class));
            } else if (record.topic().equals(TopicDeclaration.FEED_STATE.topic())) {
                directory.state(record.partition(), record.key(), decode(record, FeedState.class));
            } else if (record.value() != null) {
                commands.accept(record.partition(), decode(record, FeedCommand.class));
            }
        } catch (ContractJson.UndecodableException | RuntimeException e) {
            // One record that cannot be followed must not end the following of all others.
            LOG.errorf(
                    "record %s/%d@%d is skipped: %s",
                    record.topic(), record.partition(), record.offset(), e.toString());
        }
    }

    private static <T> T decode(ConsumerRecord<String, byte[]> record, Class<T> type)
            throws ContractJson.UndecodableException {
        return record.value() == null ? null : ContractJson.decode(record.value(), type);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            open = false;
        }
    }

    void stop() throws InterruptedException {
        open = false;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(3));
        }
    }
}
