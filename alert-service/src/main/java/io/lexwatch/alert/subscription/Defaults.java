package io.lexwatch.alert.subscription;

import com.mongodb.MongoException;
import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.Repeating;
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
 * Makes the endpoints that the environment names, and a default subscription that sends them everything but bans on
 * government devices. What the environment says wins over what is stored; the subscription is made once and then is the desk's.
 */
@ApplicationScoped
public class Defaults {

    public static final String SUBSCRIPTION = "default";
    public static final String SLACK = "default-slack";
    public static final String WEBHOOK = "default-webhook";

    private static final Logger LOG = Logger.getLogger(Defaults.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String FILTER = "{\"not\":{\"scope\":[\"GOVERNMENT_DEVICES\"]}}";

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
    }

    void start(@Observes StartupEvent event) {
        repeating = Repeating.every(PAUSE, "default endpoints", this::make);
    }

    void stop(@Observes ShutdownEvent event) {
        repeating.close();
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
                subscription(ids);
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

    private void subscription(List<String> endpointIds) {
        Optional<Subscription> stored = subscriptions.find(SUBSCRIPTION);
        if (stored.isEmpty()) {
            subscriptions.put(new Subscription(
                    SUBSCRIPTION,
                    "Everything but government-device bans",
                    FILTER,
                    endpointIds,
                    false,
                    Subscription.MATERIAL,
                    null,
                    null,
                    clock.instant(),
                    1));
        } else if (!stored.get().endpoints().containsAll(endpointIds)) {
            Subscription old = stored.get();
            var all = new ArrayList<>(old.endpoints());
            endpointIds.stream().filter(id -> !all.contains(id)).forEach(all::add);
            subscriptions.put(new Subscription(
                    old.id(),
                    old.name(),
                    old.filter(),
                    all,
                    old.paused(),
                    old.updates(),
                    old.minCorroboration(),
                    old.digest(),
                    old.createdAt(),
                    old.version() + 1));
        }
    }
}
