package io.lexwatch.alert.console;

import io.lexwatch.alert.api.ReclassificationResource;
import io.lexwatch.alert.api.ReclassificationView;
import io.lexwatch.alert.shadow.Difference;
import io.lexwatch.alert.store.Reclassification;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** What items say when they are read again, and taking that over; the rules are those of REST. */
@Path("/console/reclassifications")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class ReclassificationPageResource {

    private static final String BASE = "/console/reclassifications";
    private static final String TITLE = "Read again";
    private static final String SECTION = "reclassifications";

    private final ReclassificationResource runs;
    private final Visitor visitor;

    @Inject
    ReclassificationPageResource(ReclassificationResource runs, Visitor visitor) {
        this.runs = runs;
        this.visitor = visitor;
    }

    /** A run. */
    record Run(
            String id,
            String url,
            String state,
            Moment since,
            Moment until,
            String progress,
            String reason,
            Moment at,
            Moment applied,
            String appliedBy) {}

    /** An alert that would be another; the addresses are null where there is no page yet. */
    record Line(String headline, String severity, String url, String sources, List<String> how, String into) {}

    /** What a run would change. */
    record Changes(List<Line> appear, List<Line> change, List<Line> vanish, int same) {}

    @GET
    public TemplateInstance list() {
        var moments = visitor.moments();
        return Pages.reclassifications(
                visitor.page(TITLE, SECTION),
                runs.list().stream().map(run -> run(run, moments)).toList());
    }

    @GET
    @Path("{id}")
    public TemplateInstance run(@PathParam("id") String id) {
        ReclassificationView run = runs.get(id);
        boolean complete = Reclassification.COMPLETE.equals(run.state());
        Changes changes = complete ? changes(runs.difference(id)) : null;
        return Pages.reclassification(visitor.page(TITLE, SECTION), run(run, visitor.moments()), changes);
    }

    @POST
    @Path("{id}/apply")
    @RolesAllowed(Scope.MAY_ADMINISTER)
    public Response apply(@PathParam("id") String id, @FormParam("news") boolean asNews) {
        runs.apply(id, new ReclassificationResource.Applying(asNews));
        return Response.seeOther(URI.create(BASE + "/" + Addresses.encode(id))).build();
    }

    private static Run run(ReclassificationView run, Moments moments) {
        return new Run(
                run.id(),
                BASE + "/" + Addresses.encode(run.id()),
                run.state(),
                moments.of(run.since()),
                moments.of(run.until()),
                run.read() + " of " + run.total() + " records read, "
                        + Words.count(Math.toIntExact(run.flagged()), "item") + " flagged",
                run.reason(),
                moments.of(run.at()),
                moments.of(run.appliedAt()),
                run.appliedBy());
    }

    private static Changes changes(Difference difference) {
        return new Changes(
                lines(difference.appear(), false),
                lines(difference.change(), true),
                lines(difference.vanish(), true),
                difference.same());
    }

    private static List<Line> lines(List<Difference.Line> lines, boolean exist) {
        return lines.stream()
                .map(line -> new Line(
                        Headlines.plain(line.headline(), line.severity()),
                        line.severity().name().toLowerCase(java.util.Locale.ROOT),
                        exist ? Addresses.alert(line.id()) : null,
                        Words.count(line.sources(), "source"),
                        line.how(),
                        line.into() == null ? null : Addresses.alert(line.into())))
                .toList();
    }
}
