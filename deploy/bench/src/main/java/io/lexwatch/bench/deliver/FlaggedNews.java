package io.lexwatch.bench.deliver;

import io.lexwatch.contract.Action;
import io.lexwatch.contract.Claimant;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.Evidence;
import io.lexwatch.contract.Explanation;
import io.lexwatch.contract.Fingerprint;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.Novelty;
import io.lexwatch.contract.ResponseFinding;
import io.lexwatch.contract.SourceKind;
import io.lexwatch.contract.Stage;
import io.lexwatch.contract.Topic;
import io.lexwatch.contract.TopicDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes flagged items as the classifier does, so many sources a fact. */
final class FlaggedNews {

    private static final List<String> JURISDICTIONS =
            List.of("BR", "IN", "DE", "FR", "JP", "AU", "CA", "MX", "EU", "KR");
    private static final List<Action> ACTIONS =
            List.of(Action.EXIT_MARKET, Action.LITIGATE, Action.COMPLY, Action.PAUSE_DATA_REQUESTS);
    private static final int FINGERPRINT_VALUES = 64;

    private final String servers;

    FlaggedNews(String servers) {
        this.servers = servers;
    }

    /** Writes items from a number on, each fact's sources one after the other. */
    void write(int from, int items, int sourcesAFact) {
        var now = Instant.now();
        Map<String, Object> config =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ProducerConfig.LINGER_MS_CONFIG, 5);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = from; i < from + items; i++) {
                var item = item(i, i / sourcesAFact, now);
                producer.send(new ProducerRecord<>(
                        TopicDeclaration.FLAGGED_NEWS.topic(), item.item().id(), ContractJson.encode(item)));
            }
        }
    }

    private static FlaggedItem item(int number, int fact, Instant now) {
        var company = new NamedEntity(null, "Example Works " + fact);
        var jurisdiction = JURISDICTIONS.get(fact % JURISDICTIONS.size());
        var title = company.name() + " answers the data protection law of " + jurisdiction;
        var sentence = company.name() + " said on Monday what it will do about the new data protection law.";
        var text = sentence + " The company did not answer further questions. Privacy groups welcomed the law ("
                + number + "), others called it too vague.";
        var item = new NewsItem(
                "bench-" + number,
                1,
                "bench-" + number % 200,
                "Example Times " + number % 200,
                SourceKind.PRESS,
                "http://news.example/" + number,
                title,
                text,
                "en",
                List.of(),
                now,
                null,
                now,
                false);
        return new FlaggedItem(
                item,
                true,
                true,
                0.97,
                "en",
                List.of(Topic.PRIVACY),
                List.of(jurisdiction),
                List.of(),
                List.of(finding(company, fact, jurisdiction, sentence)),
                fingerprint(number),
                "bench",
                "bench",
                now);
    }

    private static ResponseFinding finding(NamedEntity company, int fact, String jurisdiction, String sentence) {
        return new ResponseFinding(
                company,
                ACTIONS.get(fact % ACTIONS.size()),
                Stage.ANNOUNCED,
                null,
                Topic.PRIVACY,
                jurisdiction,
                null,
                Novelty.NEW,
                Claimant.COMPANY,
                false,
                0.9,
                List.of(new Evidence(Evidence.Field.TEXT, 0, sentence.length(), sentence)),
                new Explanation("bench", List.of(), List.of("data protection law")));
    }

    private static Fingerprint fingerprint(int number) {
        return new Fingerprint(
                1,
                new SplittableRandom(number).longs(FINGERPRINT_VALUES).boxed().toList());
    }
}
