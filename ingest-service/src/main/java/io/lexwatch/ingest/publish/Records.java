package io.lexwatch.ingest.publish;

import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.EventHeaders;
import io.lexwatch.contract.FeedHealth;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.feed.FeedCommand;
import io.lexwatch.ingest.feed.FeedState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what the service knows as the records that its topics hold. */
public final class Records {

    private static final String SOURCE = "/lexwatch/ingest";

    private Records() {}

    public static ProducerRecord<String, byte[]> item(NewsItem item, Instant now, Map<String, String> trace) {
        var record = new ProducerRecord<>(TopicDeclaration.NEWS_ITEMS.topic(), item.id(), ContractJson.encode(item));
        var id = item.id() + "/" + item.revision();
        head(record, new EventHeaders(id, SOURCE, EventHeaders.NEWS_ITEM_TYPE, now), trace);
        return record;
    }

    public static ProducerRecord<String, byte[]> health(FeedHealth health, Instant now) {
        var record = new ProducerRecord<>(
                TopicDeclaration.FEED_HEALTH.topic(), health.feedId(), ContractJson.encode(health));
        var id = health.feedId() + "/" + now.toEpochMilli();
        head(record, new EventHeaders(id, SOURCE, EventHeaders.FEED_HEALTH_TYPE, now), Map.of());
        return record;
    }

    public static ProducerRecord<String, byte[]> state(int partition, FeedState state) {
        return new ProducerRecord<>(
                TopicDeclaration.FEED_STATE.topic(), partition, state.feedId(), ContractJson.encode(state));
    }

    public static ProducerRecord<String, byte[]> forgotten(int partition, String feedId) {
        return new ProducerRecord<>(TopicDeclaration.FEED_STATE.topic(), partition, feedId, null);
    }

    public static ProducerRecord<String, byte[]> definition(Feed feed) {
        return new ProducerRecord<>(
                TopicDeclaration.FEEDS.topic(), partition(feed.url()), feed.id(), ContractJson.encode(feed));
    }

    public static ProducerRecord<String, byte[]> deleted(int partition, String feedId) {
        return new ProducerRecord<>(TopicDeclaration.FEEDS.topic(), partition, feedId, null);
    }

    public static ProducerRecord<String, byte[]> command(int partition, FeedCommand command) {
        return new ProducerRecord<>(
                TopicDeclaration.FEED_COMMANDS.topic(), partition, command.feedId(), ContractJson.encode(command));
    }

    /** Where the feeds of an address's host are. */
    public static int partition(String url) {
        return FeedAddress.partition(url, TopicDeclaration.FEEDS.partitions());
    }

    private static void head(ProducerRecord<String, byte[]> record, EventHeaders headers, Map<String, String> trace) {
        headers.asMap().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        trace.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
