package io.lexwatch.bench.classify;

import io.lexwatch.bench.measure.Figure;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.bench.texts.LawNews;
import io.lexwatch.bench.texts.TownNews;
import io.lexwatch.bench.worker.Cost;
import io.lexwatch.bench.worker.Meter;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.TopicDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The bare limit of a stage between two topics: does nothing but read them. */
final class RawKafka {

    private static final String TOPIC = TopicDeclaration.NEWS_ITEMS.topic();

    private final String servers;

    RawKafka(String servers) {
        this.servers = servers;
    }

    /** Reads all there is, so many items, several times. */
    Figure measure(int items, int runs) throws InterruptedException {
        var measured = new ArrayList<Run>();
        for (int i = 0; i <= runs; i++) {
            var seen = new AtomicLong();
            measured.add(new Meter(seen::get, Cost.ofThis()).during(() -> readAll(items, seen)));
        }
        // The first one warms up.
        return Figure.rate("bare consumer: items read", "a second", measured.subList(1, measured.size()));
    }

    /** Writes items. */
    void write(int items, int oneReportIn) {
        var now = Instant.now();
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                64 * 1024);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < items; i++) {
                var item = item(i, oneReportIn, now);
                producer.send(new ProducerRecord<>(TOPIC, item.id(), ContractJson.encode(item)));
            }
        }
    }

    private static NewsItem item(int number, int oneReportIn, Instant now) {
        boolean law = number % oneReportIn == 0;
        var news = new LawNews(number / oneReportIn);
        var town = new TownNews(number);
        return new NewsItem(
                "bench-" + number,
                1,
                "bench",
                "Example Times",
                SourceKind.PRESS,
                "http://news.example/" + number,
                law ? news.title() : town.title(),
                law ? news.text() : town.text(),
                "en",
                List.of(),
                now,
                null,
                now,
                false);
    }

    private void readAll(int items, AtomicLong seen) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, TopicDeclaration.NEWS_ITEMS.partitions())
                    .mapToObj(partition -> new TopicPartition(TOPIC, partition))
                    .toList());
            while (seen.get() < items) {
                seen.addAndGet(consumer.poll(Duration.ofSeconds(1)).count());
            }
        }
    }
}
