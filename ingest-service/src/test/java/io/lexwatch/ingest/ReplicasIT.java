package io.lexwatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three replicas share feeds that change with every answer, while one is killed, one sleeps longer than the group's
 * session and comes back, and the broker is killed and restarted: what the feeds have listed is on the topic, once.
 */
class ReplicasIT {

    private static final int FEEDS = 24;
    private static final int ITEMS_IN_ANSWER = 200;
    private static final int NEW_A_SECOND = 1;

    @TempDir
    Path folder;

    private LocalBroker broker;
    private final List<QuarkusProcess> replicas = new ArrayList<>();
    private final List<FeedServer> hosts = new ArrayList<>();

    /** Everything that any feed has listed in any answer. */
    private final Set<String> listed = new ConcurrentSkipListSet<>();

    private volatile long began;
    private volatile int frozenAt = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws Exception {
        broker = LocalBroker.onFreePort(folder.resolve("broker"));
        began = System.nanoTime();
        for (int i = 0; i < 6; i++) {
            hosts.add(new FeedServer());
        }
        for (int i = 1; i <= 3; i++) {
            replicas.add(QuarkusProcess.startReady("ingest-service", "ingest-" + i, environment(), folder));
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "LEXWATCH_KAFKA", broker.bootstrapServers(),
                "LEXWATCH_API_KEY", Api.KEY,
                "LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8",
                "LEXWATCH_INGEST_POLL", "1s",
                "LEXWATCH_INGEST_POLL_CEILING", "1s",
                "LEXWATCH_INGEST_FAILURE_CEILING", "1s",
                "LEXWATCH_INGEST_HOST_GAP", "5ms",
                "LEXWATCH_INGEST_SESSION_TIMEOUT", "6s");
    }

    @AfterEach
    void stop() {
        replicas.forEach(QuarkusProcess::close);
        hosts.forEach(FeedServer::close);
        broker.close();
    }

    private void serve(FeedServer host, String path) {
        host.on(path, exchange -> {
            int size = size();
            var items = new ArrayList<String>();
            for (int i = size; i > Math.max(0, size - ITEMS_IN_ANSWER); i--) {
                items.add(path.substring(1) + " item " + i);
            }
            var body = FeedServer.rss(path, items).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            FeedServer.send(exchange, 200, "application/rss+xml", body);
            listed.addAll(items);
        });
    }

    private int size() {
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return Math.min(frozenAt, (int) (millis * NEW_A_SECOND / 1000) + 5);
    }

    @Test
    void nothingIsLostAndNothingIsPublishedTwice() throws Exception {
        var api = new Api(replicas.getFirst().address());
        for (int i = 0; i < FEEDS; i++) {
            var host = hosts.get(i % hosts.size());
            serve(host, "/feed" + i);
            api.add(host.url("/feed" + i), ",\"historyIsNews\":true,\"interval\":\"1s\"");
        }
        try (var topic = new TopicReader(broker.bootstrapServers(), TopicDeclaration.NEWS_ITEMS)) {
            grows(topic);

            replicas.get(2).kill();
            grows(topic);

            replicas.get(1).pause();
            // All feeds going on without it shows that the group has given its share away: it is a zombie now.
            grows(topic);
            replicas.get(1).resume();
            grows(topic);

            broker.kill();
            broker.restart();
            grows(topic);

            replicas.get(2).restart();
            replicas.get(2).awaitReady();
            grows(topic);

            frozenAt = size();
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                var titles = topic.items().stream().map(NewsItem::title).collect(Collectors.toSet());
                var missing =
                        listed.stream().filter(title -> !titles.contains(title)).toList();
                assertThat(missing).isEmpty();
            });
            var items = topic.items();
            assertThat(items.stream().map(item -> item.id() + "/" + item.revision()))
                    .doesNotHaveDuplicates();
            assertThat(items).hasSize(listed.size()).allMatch(item -> item.revision() == 1);
        }
    }

    /** Every feed is being polled: each gets further items on the topic. */
    private void grows(TopicReader topic) {
        var before = newest(topic);
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    var now = newest(topic);
                    return now.size() == FEEDS
                            && now.entrySet().stream()
                                    .allMatch(feed -> feed.getValue() > before.getOrDefault(feed.getKey(), 0L) + 2);
                });
    }

    private static Map<String, Long> newest(TopicReader topic) {
        return topic.items().stream().collect(Collectors.groupingBy(NewsItem::feedId, Collectors.counting()));
    }
}
