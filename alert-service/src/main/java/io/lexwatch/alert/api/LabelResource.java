package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.label.LabelLines;
import io.lexwatch.alert.label.Labelling;
import io.lexwatch.alert.label.Said;
import io.lexwatch.alert.store.Label;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Labelled examples: what analysts said of items. */
@Path("/api/v1/labels")
@Tag(name = "why")
public class LabelResource {

    private static final int LONGEST_NOTE = 500;

    private final Labelling labelling;
    private final LabelLines lines;
    private final SecurityIdentity identity;

    @Inject
    public LabelResource(Labelling labelling, LabelLines lines, SecurityIdentity identity) {
        this.labelling = labelling;
        this.lines = lines;
        this.identity = identity;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Produces("application/x-ndjson")
    @Operation(
            summary = "All labelled examples as JSON lines, in the format that lexwatch eval reads",
            description =
                    "Fields that nobody spoke of are left out. text_is says how much of the text could be kept: whole,"
                            + " excerpt (the sentences that findings were read from) or title.")
    public StreamingOutput all() {
        return lines::write;
    }

    /** What is said of a page's item; dataLaw is true where it is left out: it should have alerted. */
    public record Asked(String url, Boolean dataLaw, Boolean corporateResponse, List<String> topics, String note) {}

    /** What was kept. */
    public record Kept(String itemId, String title, String textIs, boolean dataLaw) {
        static Kept of(Label label) {
            return new Kept(label.itemId(), label.title(), label.extent(), label.dataLaw());
        }
    }

    @POST
    @RolesAllowed(Roles.WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keeps the item of a page as a labelled example: by default, that it should have alerted")
    public Response keep(Asked asked) {
        if (asked == null) {
            throw ProblemException.unprocessable("send at least {\"url\": …}");
        }
        if (asked.note() != null && asked.note().length() > LONGEST_NOTE) {
            throw ProblemException.unprocessable("note must have at most " + LONGEST_NOTE + " characters");
        }
        boolean dataLaw = asked.dataLaw() == null || asked.dataLaw();
        var said = new Said(dataLaw, asked.corporateResponse(), asked.topics(), asked.note());
        Label kept = labelling
                .ofPage(asked.url(), said, identity.getPrincipal().getName())
                .orElseThrow(() -> ProblemException.notFound("item that was read of page", asked.url()));
        return Response.status(201).entity(Kept.of(kept)).build();
    }

    @DELETE
    @Path("{itemId}")
    @RolesAllowed(Roles.WRITE)
    @Operation(summary = "Withdraws a label, and forgets the text that was kept with it")
    public void withdraw(@PathParam("itemId") String itemId) {
        if (!labelling.withdraw(itemId, identity.getPrincipal().getName())) {
            throw ProblemException.notFound("label of item", itemId);
        }
    }
}
