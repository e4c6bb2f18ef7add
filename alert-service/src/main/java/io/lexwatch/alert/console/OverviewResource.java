package io.lexwatch.alert.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the watch itself is doing, on one page. */
@Path("/console/overview")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class OverviewResource {

    private final OverviewPresenter presenter;
    private final Visitor visitor;

    @Inject
    OverviewResource(OverviewPresenter presenter, Visitor visitor) {
        this.presenter = presenter;
        this.visitor = visitor;
    }

    @GET
    public TemplateInstance overview() {
        return Pages.overview(visitor.page("Overview", "overview"), presenter.view());
    }
}
