package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.FeedTokens;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opens and closes the address under which a subscription's alerts can be read as a feed. */
@Path("/api/v1/subscriptions/{id}/feed")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionFeedResource {

    private final Subscriptions subscriptions;
    private final FeedTokens tokens;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public SubscriptionFeedResource(
            Subscriptions subscriptions, FeedTokens tokens, AuditLog audit, SecurityIdentity identity, Clock clock) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    /** Where the feed is; shown this once. */
    public record FeedAddress(String path) {}

    @POST
    @RolesAllowed(Roles.WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Makes an address under which a subscription's alerts can be read as an Atom feed",
            description = "It needs no key and is shown this once; an earlier one stops working.")
    public Response create(@PathParam("id") String id) {
        Subscription found = subscriptions.find(id).orElseThrow(() -> ProblemException.notFound("subscription", id));
        String token = tokens.issue(id, clock.instant());
        audit.note(clock.instant(), identity.getPrincipal().getName(), "subscription.feed", id, found.name());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new FeedAddress("/feeds/" + token))
                .build();
    }

    @DELETE
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Closes a subscription's feed")
    public void revoke(@PathParam("id") String id) {
        if (!tokens.revoke(id)) {
            throw ProblemException.notFound("feed of subscription", id);
        }
        audit.note(clock.instant(), identity.getPrincipal().getName(), "subscription.feed.close", id, null);
    }
}
