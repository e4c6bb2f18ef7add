package io.lexwatch.alert.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The list that analysts live in. */
@Path("/console")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class InboxResource {

    private final InboxPresenter inbox;
    private final Visitor visitor;

    @Inject
    InboxResource(InboxPresenter inbox, Visitor visitor) {
        this.inbox = inbox;
        this.visitor = visitor;
    }

    @GET
    public TemplateInstance inbox(@Context UriInfo uri) {
        var selection = Selection.of(uri.getQueryParameters());
        InboxView view = inbox.view(selection, visitor.user(), visitor.moments());
        Chrome page = visitor.page("Inbox", "inbox", selection);
        return visitor.asksForPart() ? Pages.inbox$list(page, view) : Pages.inbox(page, view);
    }
}
