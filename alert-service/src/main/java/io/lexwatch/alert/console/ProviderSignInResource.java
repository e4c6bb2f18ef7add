package io.lexwatch.alert.console;

import io.lexwatch.alert.access.ProviderSignIn;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * Where people come back from their identity provider: what it says of them is exchanged for a session like any other. Who
 * comes without is sent there before this is asked, or has no provider to go to.
 */
@Path(ProviderSignIn.PATH)
@PermitAll
public class ProviderSignInResource {

    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final OidcSession provider;

    @Inject
    ProviderSignInResource(Sessions sessions, SecurityIdentity identity, OidcSession provider) {
        this.sessions = sessions;
        this.identity = identity;
        this.provider = provider;
    }

    @GET
    public Uni<Response> welcome(@QueryParam("then") String then, RoutingContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create("/console/sign-in")).build());
        }
        Response answer =
                identity.hasRole(Scope.MAY_READ) ? sessions.open(identity, LocalAddress.of(then), context) : refused();
        return provider.logout().replaceWith(answer);
    }

    private Response refused() {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(
                        new Refusal(
                                "You are known as " + identity.getPrincipal().getName()
                                        + ", but have no role that counts here. Ask whoever administers your accounts for one."))
                .build();
    }
}
