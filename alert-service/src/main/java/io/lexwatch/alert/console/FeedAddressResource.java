package io.lexwatch.alert.console;

import io.lexwatch.alert.AlertConfig;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.FeedTokens;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;

/** A subscription as an Atom feed: its secret address is made here, shown once, and taken back. */
@Path("/console/subscriptions/{id}/feed")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class FeedAddressResource {

    private final Subscriptions subscriptions;
    private final FeedTokens tokens;
    private final AuditLog audit;
    private final AlertConfig config;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    FeedAddressResource(
            Subscriptions subscriptions,
            FeedTokens tokens,
            AuditLog audit,
            AlertConfig config,
            Visitor visitor,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.audit = audit;
        this.config = config;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        return page(find(id), null);
    }

    @POST
    @RolesAllowed(Scope.MAY_WRITE)
    public TemplateInstance open(@PathParam("id") String id, @Context UriInfo uri) {
        Subscription found = find(id);
        String token = tokens.issue(id, clock.instant());
        audit.note(clock.instant(), visitor.user(), "subscription.feed", id, found.name());
        String base = config.consoleUrl().orElseGet(() -> uri.getBaseUri().toString());
        return page(found, base.replaceAll("/+$", "") + "/feeds/" + token);
    }

    @POST
    @Path("close")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response close(@PathParam("id") String id) {
        Subscription found = find(id);
        if (tokens.revoke(id)) {
            audit.note(clock.instant(), visitor.user(), "subscription.feed.close", id, found.name());
        }
        return Response.seeOther(URI.create("/console/subscriptions/" + Addresses.encode(id) + "/feed"))
                .build();
    }

    private TemplateInstance page(Subscription subscription, String address) {
        Moment since = visitor.moments().of(tokens.openSince(subscription.id()).orElse(null));
        return Pages.feedAddress(
                visitor.page("Feed of " + subscription.name(), "subscriptions"), subscription, since, address);
    }

    private Subscription find(String id) {
        return subscriptions
                .find(id)
                .orElseThrow(
                        () -> ConsoleException.notFound("There is no such subscription. It may have been deleted."));
    }
}
