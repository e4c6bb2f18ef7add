package io.lexwatch.alert.console;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.ReadMarks;
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
import java.time.Clock;
import java.util.List;

/** One alert, and what analysts do with one or many. */
@Path("/console/alerts")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class AlertPageResource {

    private final Alerts alerts;
    private final ReadMarks marks;
    private final AlertPresenter presenter;
    private final Handlers handlers;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    AlertPageResource(
            Alerts alerts, ReadMarks marks, AlertPresenter presenter, Handlers handlers, Visitor visitor, Clock clock) {
        this.alerts = alerts;
        this.marks = marks;
        this.presenter = presenter;
        this.handlers = handlers;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    public TemplateInstance alert(@PathParam("id") String id) {
        Alert alert = alerts.find(id)
                .orElseThrow(
                        () -> ConsoleException.notFound(
                                "There is no alert under this address. It may have been merged into another one; search the inbox for it."));
        marks.read(visitor.user(), id, alert.fact().revision(), clock.instant());
        AlertPageView view = presenter.view(alert, visitor.moments());
        return Pages.alert(visitor.page(view.headline(), "inbox"), view);
    }

    /** One or many; a script gets nothing but the number, a plain form goes back to where it was. */
    @POST
    @Path("state")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response handle(
            @FormParam("id") List<String> ids,
            @FormParam("state") String state,
            @FormParam("reason") String reason,
            @FormParam("note") String note,
            @FormParam("back") String back) {
        if (ids.isEmpty()) {
            throw ConsoleException.unprocessable("Nothing is selected. Select alerts in the list first (key x).");
        }
        String said = note == null || note.isBlank() ? reason : (reason == null ? "" : reason + ": ") + note.strip();
        int handled = handlers.handle(ids, state, said, visitor.user());
        if (visitor.asksForPart()) {
            String told = Words.count(handled, "alert") + ": " + Words.of(state).toLowerCase(java.util.Locale.ROOT);
            return Response.noContent()
                    .header("HX-Trigger", "{\"handled\":{\"told\":\"" + told + "\"}}")
                    .build();
        }
        return Response.seeOther(URI.create(LocalAddress.of(back))).build();
    }

    @POST
    @Path("{id}/comments")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response comment(@PathParam("id") String id, @FormParam("text") String text) {
        handlers.comment(id, text, visitor.user());
        return Response.seeOther(URI.create(Addresses.alert(id) + "#comments")).build();
    }

    @POST
    @Path("{id}/unread")
    public Response unread(@PathParam("id") String id) {
        marks.unread(visitor.user(), id);
        return Response.seeOther(URI.create(SessionMechanism.BASE)).build();
    }
}
