package io.lexwatch.alert.console;

import io.lexwatch.alert.store.SavedView;
import io.lexwatch.alert.store.SavedViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Lists that a user keeps in the menu; what a list is narrowed to stands in its address alone. */
@Path("/console/views")
@RolesAllowed(Scope.MAY_READ)
public class SavedViewResource {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final SavedViews views;
    private final Visitor visitor;

    @Inject
    SavedViewResource(SavedViews views, Visitor visitor) {
        this.views = views;
        this.visitor = visitor;
    }

    @POST
    public Response save(@FormParam("name") String name, @FormParam("query") String query) {
        String called = name == null ? "" : name.strip();
        Selection selection = Selection.of(query);
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw ConsoleException.unprocessable("Give the view a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (selection.values().isEmpty() || selection.query().length() > LONGEST_QUERY) {
            throw ConsoleException.unprocessable("Narrow the list first; the whole inbox needs no view.");
        }
        views.save(visitor.user(), new SavedView(called, selection.query()));
        return Response.seeOther(URI.create(selection.url())).build();
    }

    @POST
    @Path("remove")
    public Response remove(@FormParam("query") String query) {
        Selection selection = Selection.of(query);
        views.remove(visitor.user(), selection.query());
        return Response.seeOther(URI.create(selection.url())).build();
    }
}
