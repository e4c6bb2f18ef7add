package io.lexwatch.alert.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.search.AlertIndex;
import io.lexwatch.alert.search.AlertSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts as a file: for spreadsheets as CSV, for programs as JSON. */
@Path("/api/v1/alerts/export")
@Tag(name = "export")
public class AlertExportResource {

    private static final int PAGE = 1_000;

    private final AlertIndex index;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public AlertExportResource(AlertIndex index, ObjectMapper json, Clock clock) {
        this.index = index;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(
            summary = "All alerts that are asked for, newest first, as a file",
            description =
                    "Takes the query parameters of /api/v1/alerts. format is csv or json. What a spreadsheet would"
                            + " take for a formula stands behind an apostrophe in CSV.")
    public Response alerts(@QueryParam("format") @DefaultValue("csv") String format, @Context UriInfo uri) {
        AlertParameters asked = AlertParameters.of(uri);
        Iterator<AlertSummary> rows = new AlertRows(index, asked.query(PAGE, null));
        return Columns.ALERTS.answer(format, today(), rows, json);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
