package io.lexwatch.alert.console;

import io.lexwatch.alert.label.LabelLines;
import io.lexwatch.alert.label.Labelling;
import io.lexwatch.alert.label.Said;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;

/** Why somebody was told of a page, or was not; what should have alerted is kept as an example. */
@Path("/console/why")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class WhyPageResource {

    private static final int LONGEST_NOTE = 500;

    private final WhyPresenter presenter;
    private final Labelling labelling;
    private final LabelLines lines;
    private final Visitor visitor;

    @Inject
    WhyPageResource(WhyPresenter presenter, Labelling labelling, LabelLines lines, Visitor visitor) {
        this.presenter = presenter;
        this.labelling = labelling;
        this.lines = lines;
        this.visitor = visitor;
    }

    @GET
    public TemplateInstance why(@QueryParam("url") String url) {
        return Pages.why(visitor.page("Why?", "why"), presenter.view(url, visitor.moments()));
    }

    @POST
    @Path("labels")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response keep(
            @FormParam("url") String url,
            @FormParam("response") boolean response,
            @FormParam("topic") String topic,
            @FormParam("note") String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw ConsoleException.unprocessable("A note has at most " + LONGEST_NOTE + " characters.");
        }
        var said = new Said(
                true,
                response,
                topic == null || topic.isBlank() ? null : List.of(topic),
                note == null || note.isBlank() ? null : note.strip());
        try {
            labelling
                    .ofPage(url, said, visitor.user())
                    .orElseThrow(() -> ConsoleException.notFound("No item of this page is known any more."));
        } catch (IllegalArgumentException e) {
            throw ConsoleException.unprocessable("This is no address of a page.");
        }
        return back(url);
    }

    @POST
    @Path("labels/withdraw")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response withdraw(@FormParam("id") String itemId, @FormParam("url") String url) {
        labelling.withdraw(itemId, visitor.user());
        return back(url);
    }

    @GET
    @Path("labels")
    @Produces("application/x-ndjson")
    public Response export() {
        StreamingOutput all = lines::write;
        return Response.ok(all)
                .header("Content-Disposition", "attachment; filename=\"lexwatch-labels.jsonl\"")
                .build();
    }

    private static Response back(String url) {
        String query = url == null ? "" : "?url=" + Addresses.encode(url);
        return Response.seeOther(URI.create("/console/why" + query)).build();
    }
}
