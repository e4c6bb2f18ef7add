package io.lexwatch.alert.receive;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.store.Condition;
import io.lexwatch.alert.store.Conditions;
import io.lexwatch.alert.store.Leases;
import io.lexwatch.alert.store.StageState;
import io.lexwatch.alert.store.StageStates;
import io.lexwatch.contract.TopicDeclaration;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jboss.logging.Logger;

/**
 * Watches whether the stages of the way move, by what their consumer groups have committed at the broker, and notes for the
 * operators where one stands still. One replica at a time watches; one that takes over begins to count anew.
 */
@ApplicationScoped
public class StageWatch {

    private static final Logger LOG = Logger.getLogger(StageWatch.class);
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final String LEASE = "stage watch";

    private final AlertConfig config;
    private final KafkaClients kafka;
    private final Conditions conditions;
    private final StageStates states;
    private final Leases leases;
    private final Clock clock;
    private final String replica = UUID.randomUUID().toString();
    private final Map<Stage, StageProgress> progress;
    private Admin admin;
    private Repeating repeating;

    /** A stage that reads a topic in a group; ingest commits nothing of its own, so of it only replicas are counted. */
    private record Stage(String name, String group, Optional<TopicDeclaration> reads) {}

    private static final List<Stage> STAGES = List.of(
            new Stage("ingest", "ingest", Optional.empty()),
            new Stage("classifier", "classifier", Optional.of(TopicDeclaration.NEWS_ITEMS)),
            new Stage("alert", "alert", Optional.of(TopicDeclaration.FLAGGED_NEWS)));

    @Inject
    public StageWatch(
            AlertConfig config,
            KafkaClients kafka,
            Conditions conditions,
            StageStates states,
            Leases leases,
            Clock clock) {
        this.config = config;
        this.kafka = kafka;
        this.conditions = conditions;
        this.states = states;
        this.leases = leases;
        this.clock = clock;
        this.progress = STAGES.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        stage -> new StageProgress(config.operations().stalledAfter())));
    }

    void start(@Observes StartupEvent event) {
        int timeout = (int) WITHIN.toMillis();
        admin = Admin.create(kafka.settings(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout)));
        repeating = Repeating.every(config.operations().look(), "stage watch", this::look);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
        admin.close(WITHIN);
    }

    private void look() {
        if (leases.take(LEASE, replica, config.operations().look().multipliedBy(3))) {
            STAGES.forEach(this::look);
        }
    }

    private void look(Stage stage) {
        String id = Condition.id(Condition.STAGE, stage.name());
        Instant now = clock.instant();
        try {
            stalled(stage, now)
                    .ifPresentOrElse(
                            how -> conditions.wrong(id, "The stage " + stage.name() + " stands still: " + how, now),
                            () -> conditions.right(id, "The stage " + stage.name() + " works again", now));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf(e, "the broker does not say how the stage %s is; readiness says so, too", stage.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> stalled(Stage stage, Instant now)
            throws InterruptedException, ExecutionException, TimeoutException {
        StageProgress seen = progress.get(stage);
        int replicas = replicas(stage);
        Backlog backlog = backlog(stage);
        boolean markersAlone = backlog.waiting() > 0 && !backlog.holdsRecords(kafka, WITHIN);
        long waiting = markersAlone ? 0 : backlog.waiting();
        states.put(new StageState(stage.name(), replicas, waiting, now));
        return seen.stalled(new StageProgress.Look(replicas, backlog.done(), waiting), now);
    }

    private Backlog backlog(Stage stage) throws InterruptedException, ExecutionException, TimeoutException {
        if (stage.reads().isEmpty()) {
            return new Backlog(Map.of(), Map.of());
        }
        TopicDeclaration topic = stage.reads().get();
        Map<TopicPartition, Long> ends = offsets(topic, OffsetSpec.latest());
        Map<TopicPartition, Long> starts = offsets(topic, OffsetSpec.earliest());
        var committed = admin.listConsumerGroupOffsets(stage.group())
                .partitionsToOffsetAndMetadata()
                .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        var from = new HashMap<TopicPartition, Long>();
        for (TopicPartition partition : ends.keySet()) {
            var offset = committed.get(partition);
            long at = Math.max(offset == null ? 0 : offset.offset(), starts.get(partition));
            from.put(partition, Math.min(at, ends.get(partition)));
        }
        return new Backlog(from, ends);
    }

    /** A group that nobody is in may be forgotten by the broker. */
    private int replicas(Stage stage) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return admin.describeConsumerGroups(List.of(stage.group()))
                    .describedGroups()
                    .get(stage.group())
                    .get(WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .members()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> offsets(TopicDeclaration topic, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asked = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.topic(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> which));
        return admin.listOffsets(asked).all().get(WITHIN.toMillis(), TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }
}
