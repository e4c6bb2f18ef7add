package io.lexwatch.alert.deliver;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.notify.Outcome;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Due;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Keeps how an endpoint fares, and disables one that is gone or has failed for too long. */
@ApplicationScoped
public class EndpointHealth {

    private static final Logger LOG = Logger.getLogger(EndpointHealth.class);

    private final Endpoints endpoints;
    private final AuditLog audit;
    private final Duration disableAfter;
    private final Clock clock;
    /** Noted as failing since the endpoint was last read: what a round holds of it is older. */
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    @Inject
    public EndpointHealth(Endpoints endpoints, AuditLog audit, AlertConfig config, Clock clock) {
        this.endpoints = endpoints;
        this.audit = audit;
        this.disableAfter = config.delivery().disableAfter();
        this.clock = clock;
    }

    void note(Endpoint endpoint, Outcome outcome, Due due) {
        switch (outcome) {
            case Outcome.Delivered delivered -> {
                if (noted.remove(endpoint.id()) || endpoint.failingSince() != null) {
                    endpoints.working(endpoint.id());
                }
            }
            case Outcome.Again again -> failed(endpoint, again);
            case Outcome.Gone gone -> disable(endpoint, "the receiver is gone: " + gone.detail());
            case Outcome.Rejected rejected ->
                LOG.warnf("endpoint %s refused delivery %s: %s", endpoint.id(), due.id(), rejected.detail());
        }
    }

    private void failed(Endpoint endpoint, Outcome.Again again) {
        Instant now = clock.instant();
        if (endpoint.failingSince() == null) {
            endpoints.failing(endpoint.id(), now);
            noted.add(endpoint.id());
        } else if (now.isAfter(endpoint.failingSince().plus(disableAfter))) {
            disable(
                    endpoint,
                    "every attempt has failed since " + endpoint.failingSince() + "; last: " + again.detail());
        }
    }

    private void disable(Endpoint endpoint, String reason) {
        if (endpoints.disable(endpoint.id(), reason)) {
            LOG.warnf("endpoint %s is disabled: %s; enable it once its receiver works again", endpoint.id(), reason);
            audit.note(clock.instant(), "lexwatch", "endpoint.disabled", endpoint.id(), reason);
        }
    }
}
