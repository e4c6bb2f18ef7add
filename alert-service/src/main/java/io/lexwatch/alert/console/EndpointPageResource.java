package io.lexwatch.alert.console;

import io.lexwatch.alert.api.EndpointResource;
import io.lexwatch.alert.api.EndpointView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Receivers, made under the same rules as over REST. */
@Path("/console/endpoints")
@RolesAllowed(Scope.MAY_ADMINISTER)
public class EndpointPageResource {

    private final EndpointResource endpoints;

    @Inject
    EndpointPageResource(EndpointResource endpoints) {
        this.endpoints = endpoints;
    }

    @POST
    public Response create(
            @FormParam("name") String name,
            @FormParam("channel") String channel,
            @FormParam("url") String url,
            @FormParam("secret") String secret) {
        String signing = secret == null || secret.isBlank() ? null : secret.strip();
        endpoints.create(new EndpointView(
                null, name, channel, url == null ? null : url.strip(), signing, null, null, null, null, null));
        return Response.seeOther(URI.create("/console/subscriptions")).build();
    }
}
