package io.lexwatch.classifier.api;

import io.lexwatch.classifier.pipeline.Reclassifying;
import io.lexwatch.contract.ReplayProgress;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Starts runs of re-classification; the alert service tells how far they have come, and what they would change. */
@Path("/reclassifications")
public class ReclassificationResource {

    private final Reclassifying reclassifying;

    @Inject
    public ReclassificationResource(Reclassifying reclassifying) {
        this.reclassifying = reclassifying;
    }

    /** From when on items are read again. */
    public record Asked(Instant since) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response start(Asked asked) {
        if (asked == null || asked.since() == null) {
            throw new WebApplicationException(
                    Problem.response(400, "send {\"since\": …} with a time, such as 2026-07-06T06:00:00Z"));
        }
        try {
            ReplayProgress started = reclassifying.start(asked.since());
            return Response.accepted(started).build();
        } catch (IllegalArgumentException e) {
            throw new WebApplicationException(Problem.response(422, e.getMessage()));
        } catch (IllegalStateException e) {
            throw new WebApplicationException(Problem.response(409, e.getMessage()));
        }
    }
}
