package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.label.Labelling;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertPage;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Comment;
import io.lexwatch.alert.store.Handling;
import io.lexwatch.alert.story.Regrouping;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts: listed, searched, read, handled. */
@Path("/api/v1/alerts")
@Tag(name = "alerts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertResource {

    private static final int MOST = 200;
    private static final Set<String> STATES = Set.of(Handling.OPEN, Handling.ACKNOWLEDGED, Handling.NOT_RELEVANT);

    private final AlertIndex index;
    private final Alerts alerts;
    private final Regrouping regrouping;
    private final Labelling labelling;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public AlertResource(
            AlertIndex index,
            Alerts alerts,
            Regrouping regrouping,
            Labelling labelling,
            AuditLog audit,
            SecurityIdentity identity,
            Clock clock) {
        this.index = index;
        this.alerts = alerts;
        this.regrouping = regrouping;
        this.labelling = labelling;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(
            summary = "Lists alerts, newest first",
            description =
                    "Facets (kind, company, action, stage, development, law, topic, jurisdiction, authority, target,"
                            + " dossier, severity, state) are query parameters of their names and may be repeated.")
    public AlertPage list(
            @QueryParam("text") String text,
            @QueryParam("atLeast") String atLeast,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("history") @DefaultValue("false") boolean history,
            @QueryParam("size") @DefaultValue("50") int size,
            @QueryParam("after") String after,
            @Context UriInfo uri) {
        return index.find(AlertParameters.of(uri).query(Math.clamp(size, 1, MOST), after));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "One alert with its sources, evidence and history")
    public Response get(@PathParam("id") String id) {
        Alert found = find(id);
        return Versions.tagged(Response.ok(), AlertView.of(found), version(found));
    }

    private static long version(Alert alert) {
        return alert.changedAt().toEpochMilli();
    }

    /** What an analyst decides. */
    public record Decision(String state, String reason) {}

    @POST
    @Path("{id}/state")
    @RolesAllowed(Roles.WRITE)
    @Operation(
            summary = "Marks an alert open, acknowledged or not_relevant; with If-Match only as it was read",
            description =
                    "A reason that begins with 'Not about a data law', 'Wrong company', 'Wrong action or stage' or"
                            + " 'Wrong law or place' also keeps the alert's first item as a labelled example.")
    public Response handle(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Decision decision) {
        if (decision == null || decision.state() == null || !STATES.contains(decision.state())) {
            throw ProblemException.unprocessable(
                    "state must be one of " + STATES.stream().sorted().toList());
        }
        Instant now = clock.instant();
        String by = identity.getPrincipal().getName();
        Alert read = find(id);
        Versions.check(ifMatch, version(read), "alert");
        boolean handled = Versions.any(ifMatch)
                ? alerts.handle(id, decision.state(), by, decision.reason(), now)
                : alerts.handleAsRead(read, decision.state(), by, decision.reason(), now);
        if (!handled) {
            throw ProblemException.changedMeanwhile("alert");
        }
        audit.note(now, by, "alert." + decision.state(), id, decision.reason());
        labelling.handled(id, decision.state(), decision.reason(), by);
        return get(id);
    }

    /** What an analyst notes. */
    public record Note(String text) {}

    @POST
    @Path("{id}/comments")
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Adds a comment to an alert")
    public Response comment(@PathParam("id") String id, Note note) {
        if (note == null
                || note.text() == null
                || note.text().isBlank()
                || note.text().length() > 5_000) {
            throw ProblemException.unprocessable("text must have 1 to 5000 characters");
        }
        Instant now = clock.instant();
        String by = identity.getPrincipal().getName();
        if (!alerts.comment(id, new Comment(by, now, note.text()))) {
            throw ProblemException.notFound("alert", id);
        }
        audit.note(now, by, "alert.comment", id, null);
        return get(id);
    }

    /** The alert that is the same fact. */
    public record Merge(String alert) {}

    @POST
    @Path("{id}/merge")
    @RolesAllowed(Roles.WRITE)
    @Operation(
            summary =
                    "Says that another alert is the same fact; both must be of one company and action, or development")
    public Response merge(@PathParam("id") String id, Merge merge) {
        Alert into = find(id);
        Alert other = find(merge == null || merge.alert() == null ? "" : merge.alert());
        boolean oneGroup = into.fact().groupId().equals(other.fact().groupId());
        if (!oneGroup || into.id().equals(other.id())) {
            throw ProblemException.unprocessable(
                    "only two alerts on what one company did, or on one development, can be merged");
        }
        refuseClosed(into);
        refuseClosed(other);
        regrouping.merge(into, other, by());
        audit.note(clock.instant(), by(), "alert.merge", id, other.id());
        return get(id);
    }

    /** The item that tells of something else. */
    public record Split(String itemId) {}

    @POST
    @Path("{id}/split")
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Says that one of an alert's items tells of another fact")
    public Response split(@PathParam("id") String id, Split split) {
        Alert alert = find(id);
        String itemId = split == null ? null : split.itemId();
        boolean among = alert.fact().sources().stream().anyMatch(s -> s.itemId().equals(itemId));
        boolean others =
                alert.fact().sources().stream().anyMatch(s -> !s.itemId().equals(itemId));
        if (!among || !others) {
            throw ProblemException.unprocessable("itemId must be one of several items of the alert");
        }
        refuseClosed(alert);
        regrouping.split(alert, itemId, by());
        audit.note(clock.instant(), by(), "alert.split", id, itemId);
        return get(id);
    }

    private void refuseClosed(Alert alert) {
        if (regrouping.isClosed(alert)) {
            throw ProblemException.unprocessable(
                    "alert '" + alert.id() + "' is over for more than two months: its sources stay as they are");
        }
    }

    private Alert find(String id) {
        return alerts.find(id).orElseThrow(() -> ProblemException.notFound("alert", id));
    }

    private String by() {
        return identity.getPrincipal().getName();
    }
}
