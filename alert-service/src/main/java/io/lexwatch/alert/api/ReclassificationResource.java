package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.shadow.Difference;
import io.lexwatch.alert.shadow.Shadow;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Reclassification;
import io.lexwatch.alert.store.Reclassifications;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Runs in which the classifier read past items again: how far they are, what they would change, and the change itself. */
@Path("/api/v1/reclassifications")
@Tag(name = "reclassifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReclassificationResource {

    private final Reclassifications runs;
    private final Shadow shadow;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public ReclassificationResource(
            Reclassifications runs, Shadow shadow, AuditLog audit, SecurityIdentity identity, Clock clock) {
        this.runs = runs;
        this.shadow = shadow;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(
            summary = "Lists runs of re-classification of the last 7 days, newest first",
            description = "The classifier starts them: POST /reclassifications {\"since\": …} there.")
    public List<ReclassificationView> list() {
        return runs.all().stream()
                .map(run -> ReclassificationView.of(run, clock.instant()))
                .toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "How far a run has come")
    public ReclassificationView get(@PathParam("id") String id) {
        return ReclassificationView.of(find(id), clock.instant());
    }

    @GET
    @Path("{id}/difference")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "Which alerts would appear, change and vanish, if what a complete run read were applied")
    public Difference difference(@PathParam("id") String id) {
        return shadow.difference(complete(id));
    }

    /**
     * How a run is applied.
     *
     * @param asNews whether alerts that would appear are told as news; else they are history, which alerts nobody
     */
    public record Applying(boolean asNews) {}

    @POST
    @Path("{id}/apply")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary =
                    "Puts what a complete run read in the place of what was read before, and answers what that changed",
            description = "Alerts nobody, unless asNews is true. It may be called again where it was broken off.")
    public Difference apply(@PathParam("id") String id, Applying applying) {
        Reclassification run = complete(id);
        boolean asNews = applying != null && applying.asNews();
        String by = identity.getPrincipal().getName();
        Difference difference = shadow.apply(run, asNews, by);
        String counts = difference.appear().size() + " appeared, "
                + difference.change().size() + " changed, "
                + difference.vanish().size() + " vanished";
        audit.note(clock.instant(), by, "reclassification.apply", id, asNews ? counts + ", as news" : counts);
        return difference;
    }

    private Reclassification complete(String id) {
        Reclassification run = find(id);
        if (!run.isComplete()) {
            throw ProblemException.unprocessable("run " + id + " is "
                    + ReclassificationView.of(run, clock.instant()).state()
                    + "; only a complete one can be compared and applied");
        }
        return run;
    }

    private Reclassification find(String id) {
        return runs.find(id).orElseThrow(() -> ProblemException.notFound("run of re-classification", id));
    }
}
