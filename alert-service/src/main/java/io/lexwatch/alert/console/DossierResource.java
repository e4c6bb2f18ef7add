package io.lexwatch.alert.console;

import io.lexwatch.alert.api.Csv;
import io.lexwatch.alert.search.Facet;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Laws, places and companies over time, as pages and as tables to take along. */
@Path("/console")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class DossierResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final DossierPresenter dossiers;
    private final Visitor visitor;

    @Inject
    DossierResource(DossierPresenter dossiers, Visitor visitor) {
        this.dossiers = dossiers;
        this.visitor = visitor;
    }

    @GET
    @Path("dossiers")
    public TemplateInstance dossiers() {
        return Pages.dossiers(
                visitor.page("Dossiers", "dossiers"), dossiers.list(Facet.DOSSIER, visitor.moments()), "law or place");
    }

    @GET
    @Path("companies")
    public TemplateInstance companies() {
        return Pages.dossiers(
                visitor.page("Companies", "companies"), dossiers.list(Facet.COMPANY, visitor.moments()), "company");
    }

    @GET
    @Path("dossiers/{key}")
    public TemplateInstance dossier(@PathParam("key") String key) {
        return page(dossiers.dossier(key, visitor.moments()), "dossiers");
    }

    @GET
    @Path("places/{place}")
    public TemplateInstance place(@PathParam("place") String place) {
        return page(dossiers.place(place, visitor.moments()), "dossiers");
    }

    @GET
    @Path("companies/{company}")
    public TemplateInstance company(@PathParam("company") String company) {
        return page(dossiers.company(company, visitor.moments()), "companies");
    }

    @GET
    @Path("dossiers/{key}/table.csv")
    @Produces(CSV)
    public Response dossierTable(@PathParam("key") String key) {
        return table(dossiers.dossier(key, visitor.moments()));
    }

    @GET
    @Path("places/{place}/table.csv")
    @Produces(CSV)
    public Response placeTable(@PathParam("place") String place) {
        return table(dossiers.place(place, visitor.moments()));
    }

    @GET
    @Path("companies/{company}/table.csv")
    @Produces(CSV)
    public Response companyTable(@PathParam("company") String company) {
        return table(dossiers.company(company, visitor.moments()));
    }

    private TemplateInstance page(DossierView view, String section) {
        return Pages.dossier(visitor.page(view.title(), section), view);
    }

    /** One line for each response and each development. */
    private static Response table(DossierView view) {
        var csv = new StringBuilder(
                Csv.line(List.of(view.corner(), "what", "stage", "since", "first seen", "sources", "note")));
        for (DossierView.Line line : view.lines()) {
            for (int column = 0; column < view.columns().size(); column++) {
                for (DossierView.Entry entry : line.cells().get(column).entries()) {
                    csv.append(Csv.line(List.of(
                            line.name(),
                            view.columns().get(column),
                            entry.stage(),
                            entry.at().iso(),
                            entry.first().iso(),
                            entry.sources(),
                            entry.inferred() ? "inferred" : "")));
                }
            }
        }
        for (DossierView.Event event : view.events()) {
            csv.append(
                    Csv.line(List.of("", event.what(), "", "", event.at().iso(), event.sources(), event.headline())));
        }
        return Response.ok(csv.toString())
                .header("Content-Disposition", "attachment; filename=\"lexwatch.csv\"")
                .build();
    }
}
