package io.lexwatch.alert.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Leads who types the bare address to the console. */
@Path("/")
@PermitAll
public class RootResource {

    @GET
    public Response console() {
        return Response.seeOther(URI.create(SessionMechanism.BASE)).build();
    }
}
