package io.lexwatch.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The Kafka topics, as they must be declared: never auto-created; a service is unready where a topic differs.
 * Replication is the cluster's affair and not named here.
 */
public enum TopicDeclaration {
    /** {@link NewsItem} by item id. */
    NEWS_ITEMS("news-items", 12, false, Duration.ofDays(30)),
    /** {@link FlaggedItem} by item id. */
    FLAGGED_NEWS("flagged-news", 12, false, Duration.ofDays(30)),
    /** {@link Replayed}: what runs of re-classification tell, in the order in which they tell it. */
    FLAGGED_REPLAY("flagged-replay", 1, false, Duration.ofDays(7)),
    /** {@link Verdict} by item id, of every item that was read. */
    VERDICTS("verdicts", 12, false, Duration.ofDays(30)),
    /** Feed definitions by feed id, partitioned by host. Ingest's own. */
    FEEDS("feeds", 12, true, null),
    /** Poll state by feed id, same key and partition count as {@link #FEEDS}. Ingest's own. */
    FEED_STATE("feed-state", 12, true, null),
    /** "Poll now" and pushes taken by any replica, on their way to the owner; partitioned as {@link #FEEDS}. Ingest's own. */
    FEED_COMMANDS("feed-commands", 12, false, Duration.ofDays(1)),
    /** {@link FeedHealth} by feed id. */
    FEED_HEALTH("feed-health", 3, true, null),
    /** {@link CatalogEntry} by {@link CatalogEntry#key()}. */
    CATALOG("catalog", 1, true, null),
    /** Records of {@link #NEWS_ITEMS} that could not be handled, as they were, with the reason in headers. */
    NEWS_ITEMS_DEAD_LETTER("news-items.dead-letter", 3, false, Duration.ofDays(30)),
    /** Records of {@link #FLAGGED_NEWS} that could not be handled, as they were, with the reason in headers. */
    FLAGGED_NEWS_DEAD_LETTER("flagged-news.dead-letter", 3, false, Duration.ofDays(30));

    /** Largest record, in bytes: a text of 200 kB, twice as JSON, and what stands around it. */
    public static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

    private final String topic;
    private final int partitions;
    private final boolean compacted;
    private final Duration retention;

    TopicDeclaration(String topic, int partitions, boolean compacted, Duration retention) {
        this.topic = topic;
        this.partitions = partitions;
        this.compacted = compacted;
        this.retention = retention;
    }

    /** The topic's name on the broker. */
    public String topic() {
        return topic;
    }

    public int partitions() {
        return partitions;
    }

    /** Whether only the newest record of a key is kept, for ever. */
    public boolean compacted() {
        return compacted;
    }

    /** How long records are kept; empty where compacted. */
    public Optional<Duration> retention() {
        return Optional.ofNullable(retention);
    }

    /** The topic's configuration in the broker's own words. */
    public Map<String, String> config() {
        var config = new TreeMap<String, String>();
        config.put("cleanup.policy", compacted ? "compact" : "delete");
        config.put("max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        if (retention != null) {
            config.put("retention.ms", Long.toString(retention.toMillis()));
        }
        return config;
    }

    /**
     * What a broker has otherwise than it is declared, one line each, the topic's name and a colon first.
     *
     * @param actualPartitions null where the broker has no such topic
     */
    public List<String> differences(Integer actualPartitions, Map<String, String> actualConfig) {
        if (actualPartitions == null) {
            return List.of(
                    topic + ": is missing; declare it with partitions and settings as the news contract has them");
        }
        var differences = new ArrayList<String>();
        if (actualPartitions != partitions) {
            differences.add(topic + ": has " + actualPartitions + " partitions; it must have " + partitions);
        }
        config().forEach((key, value) -> {
            if (!value.equals(actualConfig.get(key))) {
                differences.add(topic + ": has " + key + "=" + actualConfig.getOrDefault(key, "nothing")
                        + "; it must be " + value);
            }
        });
        return differences;
    }

    /** The declaration of a topic by its name. */
    public static Optional<TopicDeclaration> named(String topic) {
        return Arrays.stream(values()).filter(t -> t.topic.equals(topic)).findFirst();
    }
}
