package io.lexwatch.alert.subscription;

import com.mongodb.MongoException;
import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
import io.lexwatch.alert.SigningSecret;
import io.lexwatch.alert.store.Digest;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes the endpoints that the environment names, and default subscriptions: one that sends them everything but bans on
 * government devices and campuses, one that sends those once a day, and one about operations. What the environment says wins over what is stored; a subscription is made once and then is the desk's.
 */
@ApplicationScoped
public class Defaults {

    public static final String SUBSCRIPTION = "default";
    public static final String DIGEST = "default-digest";
    public static final String OPERATIONS = "operations";
    public static final String SLACK = "default-slack";
    public static final String WEBHOOK = "default-webhook";

    private static final Logger LOG = Logger.getLogger(Defaults.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String DEVICES = "{\"scope\":[\"GOVERNMENT_DEVICES\"]}";

    private final AlertConfig config;
    private final Endpoints endpoints;
    private final Subscriptions subscriptions;
    private final Clock clock;
    private volatile boolean made;

    private Repeating repeating;

    @Inject
    public Defaults(AlertConfig config, Endpoints endpoints, Subscriptions subscriptions, Clock clock) {
        this.config = config;
        this.endpoints = endpoints;
        this.subscriptions = subscriptions;
        this.clock = clock;
        AlertConfig.Digest digest = config.digest();
        SubscriptionRules.wrong(
                        null,
                        null,
                        null,
                        new Digest(digest.hour(), digest.zone().getId()))
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("lexwatch.digest: " + wrong);
                });
    }

    /** The service does not start where it could not sign: every message would fail. */
    void start(@Observes StartupEvent event) {
        checkSecret();
        repeating = Repeating.every(PAUSE, "default endpoints", this::make);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
    }

    void checkSecret() {
        boolean signs = config.webhookUrl().filter(url -> !url.isBlank()).isPresent();
        if (signs && !SigningSecret.isRight(config.webhookSecret().orElse(null))) {
            throw new IllegalStateException(
                    "LEXWATCH_WEBHOOK_URL is set, so LEXWATCH_WEBHOOK_SECRET " + SigningSecret.RULE);
        }
    }

    /** Until it is done once; the database may be away at the start. */
    void make() {
        if (made) {
            return;
        }
        try {
            var ids = new ArrayList<String>();
            config.slackUrl().filter(u -> !u.isBlank()).ifPresent(url -> ids.add(endpoint(SLACK, "slack", url, null)));
            config.webhookUrl()
                    .filter(u -> !u.isBlank())
                    .ifPresent(url -> ids.add(endpoint(
                            WEBHOOK, "webhook", url, config.webhookSecret().orElse(null))));
            if (!ids.isEmpty()) {
                subscriptions(ids);
            }
            made = true;
        } catch (MongoException e) {
            LOG.warnf("default endpoints wait for the database: %s", e.getMessage());
        }
    }

    /** Whether it is done, so that nothing is announced before somebody could hear it. */
    public boolean made() {
        return made;
    }

    private String endpoint(String id, String channel, String url, String secret) {
        Optional<Endpoint> stored = endpoints.find(id);
        boolean same = stored.isPresent()
                && stored.get().url().equals(url)
                && Objects.equals(stored.get().secret(), secret);
        if (!same) {
            long version = stored.map(e -> e.version() + 1).orElse(1L);
            Double rate = "slack".equals(channel) ? 1.0 : null;
            endpoints.put(
                    new Endpoint(id, id, channel, url, secret, null, null, rate, null, null, clock.instant(), version));
        }
        return id;
    }

    private void subscriptions(List<String> endpointIds) {
        AlertConfig.Digest digest = config.digest();
        subscription(
                endpointIds,
                SUBSCRIPTION,
                "Everything but government-device bans",
                "{\"not\":" + DEVICES + "}",
                null,
                Subscription.ALERTS);
        subscription(
                endpointIds,
                DIGEST,
                "Government-device and campus bans, once a day",
                DEVICES,
                new Digest(digest.hour(), digest.zone().getId()),
                Subscription.ALERTS);
        subscription(
                endpointIds,
                OPERATIONS,
                "Operations: feeds, stages and endpoints that stop working",
                "{}",
                null,
                Subscription.OPERATIONS);
    }

    private void subscription(
            List<String> endpointIds, String id, String name, String filter, Digest digest, String about) {
        Optional<Subscription> stored = subscriptions.find(id);
        if (stored.isEmpty()) {
            subscriptions.put(new Subscription(
                    id,
                    name,
                    filter,
                    endpointIds,
                    false,
                    Subscription.MATERIAL,
                    null,
                    digest,
                    about,
                    clock.instant(),
                    1));
        } else if (!stored.get().endpoints().containsAll(endpointIds)) {
            var all = new ArrayList<>(stored.get().endpoints());
            endpointIds.stream().filter(endpoint -> !all.contains(endpoint)).forEach(all::add);
            subscriptions.put(stored.get().toEndpoints(all));
        }
    }
}
