package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.CatalogNames;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.lexwatch.alert.subscription.Filter;
import io.lexwatch.alert.subscription.FilterParser;
import io.lexwatch.alert.subscription.PastMatches;
import io.lexwatch.alert.subscription.SubscriptionRules;
import io.lexwatch.alert.subscription.UnknownNames;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions: who is told of what. */
@Path("/api/v1/subscriptions")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SubscriptionResource {

    private static final int NEWEST = 50;

    private final Subscriptions subscriptions;
    private final Endpoints endpoints;
    private final PastMatches past;
    private final CatalogNames catalog;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public SubscriptionResource(
            Subscriptions subscriptions,
            Endpoints endpoints,
            PastMatches past,
            CatalogNames catalog,
            AuditLog audit,
            SecurityIdentity identity,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.past = past;
        this.catalog = catalog;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(summary = "Lists subscriptions")
    public List<SubscriptionView> list() {
        return subscriptions.all().stream().map(SubscriptionView::of).toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "One subscription")
    public Response get(@PathParam("id") String id) {
        return Versions.tagged(Response.ok(), SubscriptionView.of(find(id)), find(id).version());
    }

    @POST
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Makes a subscription")
    public Response create(SubscriptionView asked) {
        check(asked);
        Subscription made = asked.toStored(UUID.randomUUID().toString(), clock.instant(), 1);
        subscriptions.put(made);
        audit.note(clock.instant(), identity.getPrincipal().getName(), "subscription.create", made.id(), made.name());
        return Versions.tagged(Response.status(201), saved(made), made.version());
    }

    /**
     * What a subscription would have sent.
     *
     * @param warnings what in it can never match, as far as the catalog knows
     */
    public record Preview(int days, int count, List<Headline> newest, List<String> warnings) {}

    /** One alert of a preview. */
    public record Headline(String alertId, String headline, Instant lastSeen) {}

    @POST
    @Path("preview")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "Tells what a subscription would have sent in the last 30 days, without saving it")
    public Preview preview(SubscriptionView asked) {
        if (asked == null) {
            throw ProblemException.unprocessable("filter must be given");
        }
        Filter filter = FilterParser.parse(asked.filterText());
        int least = asked.minCorroboration() == null ? 0 : asked.minCorroboration();
        List<Alert> matched = past.of(filter, least);
        List<Headline> newest = matched.stream()
                .limit(NEWEST)
                .map(a -> new Headline(a.id(), a.fact().headline(), a.fact().lastSeen()))
                .toList();
        return new Preview(
                (int) PastMatches.LOOK_BACK.toDays(), matched.size(), newest, UnknownNames.in(filter, catalog));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Changes a subscription; with If-Match only the version that was read")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, SubscriptionView asked) {
        Subscription old = find(id);
        Versions.check(ifMatch, old.version(), "subscription");
        check(asked);
        Subscription changed = asked.toStored(id, old.createdAt(), old.version() + 1);
        if (!subscriptions.replace(changed, old.version())) {
            throw ProblemException.changedMeanwhile("subscription");
        }
        audit.note(clock.instant(), identity.getPrincipal().getName(), "subscription.change", id, changed.name());
        return Versions.tagged(Response.ok(), saved(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Deletes a subscription")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        Versions.check(ifMatch, find(id).version(), "subscription");
        if (!subscriptions.delete(id)) {
            throw ProblemException.notFound("subscription", id);
        }
        audit.note(clock.instant(), identity.getPrincipal().getName(), "subscription.delete", id, null);
    }

    /** With a warning of each name that can never match: it is saved all the same, since the catalog may learn it. */
    private SubscriptionView saved(Subscription subscription) {
        return SubscriptionView.of(subscription, UnknownNames.in(FilterParser.parse(subscription.filter()), catalog));
    }

    private Subscription find(String id) {
        return subscriptions.find(id).orElseThrow(() -> ProblemException.notFound("subscription", id));
    }

    private void check(SubscriptionView asked) {
        if (asked == null || asked.name() == null || asked.name().isBlank()) {
            throw ProblemException.unprocessable("name must not be empty");
        }
        FilterParser.parse(asked.filterText());
        SubscriptionRules.wrong(asked.about(), asked.updates(), asked.minCorroboration(), asked.digest())
                .ifPresent(wrong -> {
                    throw ProblemException.unprocessable(wrong);
                });
        for (String endpoint : asked.endpointIds()) {
            if (endpoints.find(endpoint).isEmpty()) {
                throw ProblemException.unprocessable("there is no endpoint '" + endpoint + "'; make it first");
            }
        }
    }
}
