package io.lexwatch.alert.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.notify.AlertData;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Changes;
import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Database;
import io.lexwatch.alert.store.DigestIssues;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Outbox;
import io.lexwatch.alert.store.Revisions;
import io.lexwatch.alert.store.Severity;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.store.Subscriptions;
import io.lexwatch.alert.subscription.Subscribers;
import io.lexwatch.processes.LocalStore;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests through crashes, stragglers and days without service, on a real store and at a moment of the test's choice. */
class DigestsIT {

    private static final Instant EIGHT = Instant.parse("2026-07-06T08:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    static Path folder;

    private static LocalStore store;
    private static MongoClient client;
    private static Outbox outbox;
    private static Alerts alerts;
    private static Silences silences;

    private final String endpoint = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        store = LocalStore.onFreePort(folder);
        client = MongoClients.create(store.uri());
        outbox = new Outbox(database());
        alerts = new Alerts(database(), new Changes(database()));
        silences = new Silences(database(), new Revisions(database()));
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    private static Database database() {
        return new Database(client, store.uri());
    }

    /** As a replica has them that was just started. */
    private static Digests digests() {
        Clock clock = Clock.fixed(EIGHT.plusSeconds(1), ZoneOffset.UTC);
        var config = new SmallRyeConfigBuilder()
                .withMapping(AlertConfig.class)
                .build()
                .getConfigMapping(AlertConfig.class);
        var revisions = new Revisions(database());
        var subscribers = new Subscribers(
                new Subscriptions(database(), revisions), silences, revisions, new CatalogNames(), clock);
        return new Digests(
                new DigestIssues(database()), outbox, alerts, subscribers, new Notices(config, clock), clock);
    }

    private Composition compose(Due... due) {
        return digests().compose(to(), digests().parted(endpoint, List.of(due)).getLast());
    }

    @Test
    void isTheSameInEveryAttemptWhateverComesMeanwhile() {
        Composition first = compose(waiting("one", EIGHT), waiting("two", EIGHT));
        Due straggler = waiting("late", EIGHT);
        List<Due> now = outbox.waiting(endpoint);
        Composition second = digests().compose(to(), now);
        assertThat(second.notice().id()).isEqualTo(first.notice().id());
        assertThat(headlines(second)).isEqualTo(headlines(first)).containsExactlyInAnyOrder("one", "two");
        assertThat(outbox.waiting(List.of(straggler.id())))
                .singleElement()
                .satisfies(due -> assertThat(due.dueAt()).isEqualTo(EIGHT.plus(DAY)));
    }

    @Test
    void isNotSentAgainAfterACrashBetweenSendingAndNoting() {
        Composition sent = compose(waiting("one", EIGHT), waiting("two", EIGHT));
        digests().sent(sent.issue());
        Composition after = digests().compose(to(), outbox.waiting(endpoint));
        assertThat(after.notice()).isNull();
        assertThat(after.delivered()).hasSize(2);
    }

    @Test
    void isOneForAllDaysThatNothingCouldBeSent() {
        Due[] days = {
            waiting("monday", EIGHT.minus(DAY.multipliedBy(2))),
            waiting("tuesday", EIGHT.minus(DAY)),
            waiting("today", EIGHT)
        };
        assertThat(digests().parted(endpoint, Arrays.asList(days))).hasSize(1);
        Composition summary = compose(days);
        assertThat(headlines(summary)).containsExactlyInAnyOrder("monday", "tuesday", "today");
        assertThat(outbox.waiting(endpoint))
                .allMatch(due -> due.digestMoment().orElseThrow().equals(EIGHT));
    }

    @Test
    void leavesOutWhatIsSilencedOrNotRelevantByThen() {
        String filter = "{\"dossier\": \"law:" + endpoint + "-hushed\"}";
        silences.add(new Silence(endpoint, filter, "known", "x", EIGHT, EIGHT.plus(DAY)));
        Due irrelevant = waiting("irrelevant", EIGHT);
        alerts.handle(irrelevant.alertId(), "not_relevant", "x", null, EIGHT);
        Composition composed = compose(waiting("told", EIGHT), irrelevant, waiting("hushed", EIGHT));
        assertThat(headlines(composed)).containsExactly("told");
        assertThat(composed.dropped()).hasSize(2);
    }

    @Test
    void groupsByDossierTheGravestFirst() {
        Composition composed = compose(
                waiting("a small", "one", Severity.LOW),
                waiting("b great", "two", Severity.CRITICAL),
                waiting("c great", "one", Severity.HIGH));
        assertThat(headlines(composed)).containsExactly("b great", "c great", "a small");
        assertThat(composed.notice().summary()).isEqualTo("🔴 Daily digest: 3 alerts in 2 dossiers");
    }

    private static List<String> headlines(Composition composition) {
        return composition.notice().alerts().stream().map(AlertData::headline).toList();
    }

    private Due waiting(String headline, Instant moment) {
        return waiting(headline, headline, Severity.MEDIUM, moment);
    }

    private Due waiting(String headline, String dossier, Severity severity) {
        return waiting(headline, dossier, severity, EIGHT);
    }

    private Due waiting(String headline, String dossier, Severity severity, Instant moment) {
        String alertId = endpoint + "-" + headline.replace(' ', '-');
        alerts.save(alertId, 1, fact(headline, "law:" + endpoint + "-" + dossier, severity), EIGHT);
        var due = new Due(
                alertId + "|1|" + endpoint,
                endpoint,
                alertId,
                1,
                Due.digest(moment),
                moment.minus(DAY),
                moment,
                0,
                null);
        outbox.add(due);
        return due;
    }

    private Endpoint to() {
        return new Endpoint(
                endpoint, "desk", "slack", "https://x.example", null, null, null, null, null, null, EIGHT, 1);
    }

    private static Fact fact(String headline, String dossier, Severity severity) {
        var claim = new Claim(
                Claim.DEVELOPMENT,
                null,
                null,
                null,
                "ADOPTED",
                null,
                "PRIVACY",
                "US",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0.9);
        return new Fact(
                "g", dossier, claim, headline, severity, 1, null, EIGHT, EIGHT, 1, false, List.of(), List.of(),
                List.of());
    }
}
