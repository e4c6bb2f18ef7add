package io.lexwatch.alert.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.DeliveryPlace;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deliveries as a file: for spreadsheets as CSV, for programs as JSON. */
@Path("/api/v1/deliveries/export")
@Tag(name = "export")
public class DeliveryExportResource {

    private static final int PAGE = 1_000;

    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public DeliveryExportResource(Deliveries deliveries, ObjectMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(
            summary = "All deliveries that are asked for, newest first, as a file",
            description = "format is csv, which tells the last attempt of each, or json, which tells all of them.")
    public Response deliveries(
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("alert") String alert,
            @QueryParam("endpoint") String endpoint,
            @QueryParam("state") String state) {
        Iterator<Delivery> rows = new PagedRows<>(
                last -> deliveries.page(alert, endpoint, state, last == null ? null : DeliveryPlace.of(last), PAGE));
        return Columns.DELIVERIES.answer(format, today(), rows, json);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
