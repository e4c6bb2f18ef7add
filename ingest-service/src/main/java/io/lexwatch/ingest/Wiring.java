package io.lexwatch.ingest;

import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.fetch.FetchSettings;
import io.lexwatch.ingest.fetch.HttpFetcher;
import io.lexwatch.ingest.parse.ArticleReader;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadLimits;
import io.lexwatch.ingest.publish.FeedWriter;
import io.lexwatch.ingest.publish.KafkaSettings;
import io.lexwatch.ingest.publish.TopicCheck;
import io.lexwatch.ingest.schedule.IntervalSettings;
import io.lexwatch.ingest.schedule.PollSettings;
import io.lexwatch.ingest.schedule.Polling;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the parts of the service out of its configuration, each knowing only what it needs. */
public class Wiring {

    private static final Duration HOUR = Duration.ofHours(1);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    KafkaSettings kafka(IngestConfig config, @Identifier("default-kafka-broker") Map<String, Object> common) {
        var settings = new HashMap<>(common);
        settings.put("bootstrap.servers", config.kafka());
        settings.keySet().removeIf(name -> name.startsWith("health"));
        return new KafkaSettings(
                settings, config.ingest().group(), config.ingest().sessionTimeout());
    }

    @Produces
    @Singleton
    FeedDirectory directory() {
        return new FeedDirectory();
    }

    @Produces
    @Singleton
    FeedReader reader() {
        return new FeedReader(ReadLimits.DEFAULT);
    }

    @Produces
    @Singleton
    HttpFetcher fetcher(IngestConfig config, Clock clock) {
        var http = config.ingest().http();
        return new HttpFetcher(
                new FetchSettings(
                        http.userAgent(),
                        http.connectTimeout(),
                        http.responseTimeout(),
                        http.totalTimeout(),
                        http.maxBytes(),
                        http.maxRedirects(),
                        config.allowAddresses().orElse(List.of()),
                        http.proxy(),
                        http.authorities()),
                clock);
    }

    void close(@Disposes HttpFetcher fetcher) throws IOException {
        fetcher.close();
    }

    @Produces
    @Singleton
    FeedWriter writer(KafkaSettings kafka) {
        return new FeedWriter(kafka);
    }

    void close(@Disposes FeedWriter writer) {
        writer.close();
    }

    @Produces
    @Singleton
    TopicCheck topics(KafkaSettings kafka) {
        return new TopicCheck(kafka);
    }

    void close(@Disposes TopicCheck topics) {
        topics.close();
    }

    @Produces
    @Singleton
    Polling polling(
            IngestConfig config,
            KafkaSettings kafka,
            FeedDirectory directory,
            HttpFetcher fetcher,
            FeedReader reader,
            MeterRegistry registry,
            OpenTelemetry telemetry,
            Clock clock) {
        return new Polling(
                kafka,
                intervals(config.ingest()),
                polls(config.ingest()),
                directory,
                fetcher,
                reader,
                new ArticleReader(ReadLimits.DEFAULT),
                registry,
                telemetry,
                clock);
    }

    private static IntervalSettings intervals(IngestConfig.Ingest ingest) {
        var four = ingest.poll().multipliedBy(4);
        var ceiling = ingest.pollCeiling().orElse(four.compareTo(HOUR) > 0 ? HOUR : four);
        return new IntervalSettings(ingest.poll(), ceiling, ingest.failureCeiling(), ingest.jitter());
    }

    private static PollSettings polls(IngestConfig.Ingest ingest) {
        var host = ingest.host();
        return new PollSettings(
                ingest.atOnce(), ingest.parsing(), host.gap(), host.atOnce(), host.hold(), ingest.websubUrl());
    }

    void stop(@Disposes Polling polling) throws InterruptedException {
        polling.stop();
    }
}
