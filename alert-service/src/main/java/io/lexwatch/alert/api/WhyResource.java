package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.way.WayFinder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why somebody was told of a page, or was not. */
@Path("/api/v1/why")
@Tag(name = "why")
@Produces(MediaType.APPLICATION_JSON)
public class WhyResource {

    private final WayFinder ways;

    @Inject
    public WhyResource(WayFinder ways) {
        this.ways = ways;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(
            summary = "Tells where a page stopped on its way from feed to receiver",
            description =
                    "The way as ordered steps: read, classified, folded into alerts, matched with each subscription,"
                            + " delivered. What was rejected is known for 30 days; what is in an alert, as long as the alert."
                            + " Tracking parameters, scheme, www. and the last slash of the address do not matter.")
    @APIResponse(responseCode = "200", description = "The way, also of a page that was never seen")
    @APIResponse(responseCode = "400", description = "url is missing, or no address of the web (RFC 9457 problem)")
    public WayView why(
            @Parameter(description = "address of the page", required = true, example = "https://outlet.example/story")
                    @QueryParam("url")
                    String url) {
        return WayView.of(ways.of(url));
    }
}
