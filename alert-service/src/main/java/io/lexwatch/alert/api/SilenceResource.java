package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import io.lexwatch.alert.subscription.FilterParser;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Silences: what nobody is told of for a while. */
@Path("/api/v1/silences")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SilenceResource {

    private final Silences silences;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public SilenceResource(Silences silences, AuditLog audit, SecurityIdentity identity, Clock clock) {
        this.silences = silences;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(summary = "Lists silences, past ones included")
    public List<SilenceView> list() {
        return silences.all().stream().map(SilenceView::of).toList();
    }

    @POST
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Silences what a filter takes, until a moment, for a reason")
    public Response create(SilenceView asked) {
        Instant now = clock.instant();
        if (asked == null || asked.until() == null || !asked.until().isAfter(now)) {
            throw ProblemException.unprocessable("until must be a time to come");
        }
        if (asked.reason() == null || asked.reason().isBlank()) {
            throw ProblemException.unprocessable("reason must not be empty");
        }
        FilterParser.parse(asked.filterText());
        String by = identity.getPrincipal().getName();
        var made = new Silence(
                UUID.randomUUID().toString(), asked.filterText(), asked.reason().strip(), by, now, asked.until());
        silences.add(made);
        audit.note(now, by, "silence.create", made.id(), made.reason());
        return Response.status(201).entity(SilenceView.of(made)).build();
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Ends a silence")
    public void delete(@PathParam("id") String id) {
        if (!silences.delete(id)) {
            throw ProblemException.notFound("silence", id);
        }
        audit.note(clock.instant(), identity.getPrincipal().getName(), "silence.delete", id, null);
    }
}
