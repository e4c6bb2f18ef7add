package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.deliver.Replays;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.DeliveryPlace;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deliveries with every attempt, and those that were given up. */
@Path("/api/v1")
@Tag(name = "deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final int MOST = 500;

    private final Deliveries deliveries;
    private final Replays replays;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public DeliveryResource(
            Deliveries deliveries, Replays replays, AuditLog audit, SecurityIdentity identity, Clock clock) {
        this.deliveries = deliveries;
        this.replays = replays;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("deliveries")
    @RolesAllowed(Roles.READ)
    @Operation(
            summary = "Lists deliveries, newest first; the address of the next page stands in the header Link",
            description = "before, a time, begins the list there.")
    public Response list(
            @QueryParam("alert") String alert,
            @QueryParam("endpoint") String endpoint,
            @QueryParam("state") String state,
            @QueryParam("before") String before,
            @QueryParam("after") String after,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context UriInfo uri) {
        return page(alert, endpoint, state, place(before, after), size, uri);
    }

    @GET
    @Path("deliveries/{id}")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "One delivery with its attempts")
    public Delivery get(@PathParam("id") String id) {
        return deliveries.find(id).orElseThrow(() -> ProblemException.notFound("delivery", id));
    }

    @GET
    @Path("dead-letters")
    @RolesAllowed(Roles.READ)
    @Operation(
            summary =
                    "Lists the deliveries that were given up, newest first; the address of the next page stands in Link",
            description = "before, a time, begins the list there.")
    public Response deadLetters(
            @QueryParam("endpoint") String endpoint,
            @QueryParam("before") String before,
            @QueryParam("after") String after,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context UriInfo uri) {
        return page(null, endpoint, Delivery.DEAD, place(before, after), size, uri);
    }

    private Response page(String alert, String endpoint, String state, DeliveryPlace after, int size, UriInfo uri) {
        int most = Math.clamp(size, 1, MOST);
        List<Delivery> found = deliveries.page(alert, endpoint, state, after, most + 1);
        List<Delivery> shown = found.subList(0, Math.min(most, found.size()));
        boolean more = found.size() > most;
        return NextPage.of(shown, uri, more ? DeliveryCursor.encode(DeliveryPlace.of(shown.getLast())) : null);
    }

    /** Nothing for the beginning of the list. */
    private static DeliveryPlace place(String before, String after) {
        if (after != null) {
            return DeliveryCursor.decode(after);
        }
        return before == null ? null : new DeliveryPlace(Times.parse("before", before), "");
    }

    /** How many were put back. */
    public record Replayed(int count) {}

    @POST
    @Path("dead-letters/{id}/replay")
    @RolesAllowed(Roles.WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Tries a given-up delivery again, under its first id")
    public Replayed replay(@PathParam("id") String id) {
        if (!replays.replay(id)) {
            throw ProblemException.notFound("dead letter", id);
        }
        audit.note(clock.instant(), identity.getPrincipal().getName(), "delivery.replay", id, null);
        return new Replayed(1);
    }

    @POST
    @Path("dead-letters/replay")
    @RolesAllowed(Roles.WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Tries all given-up deliveries made since a time again, of one endpoint or of all")
    public Replayed replaySince(@QueryParam("since") String since, @QueryParam("endpoint") String endpoint) {
        Instant from = since == null ? Instant.EPOCH : Times.parse("since", since);
        int count = replays.replaySince(from, endpoint);
        audit.note(clock.instant(), identity.getPrincipal().getName(), "delivery.replay", endpoint, "since " + from);
        return new Replayed(count);
    }
}
