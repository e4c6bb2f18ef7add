package io.lexwatch.alert.console;

import io.lexwatch.alert.access.ApiKeyMechanism;
import io.lexwatch.alert.access.ProviderSignIn;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** In and out: an API key is exchanged for a session cookie, and the key is kept nowhere. */
@Path("/console")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final String UNKNOWN = "This key is not known. Check that it was copied whole, without spaces.";

    private final ApiKeyMechanism keys;
    private final IdentityProviderManager identities;
    private final Sessions sessions;
    private final ProviderSignIn provider;
    private final Visitor visitor;

    @Inject
    SignInResource(
            ApiKeyMechanism keys,
            IdentityProviderManager identities,
            Sessions sessions,
            ProviderSignIn provider,
            Visitor visitor) {
        this.keys = keys;
        this.identities = identities;
        this.sessions = sessions;
        this.provider = provider;
        this.visitor = visitor;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance form(@QueryParam("then") String then) {
        return page(LocalAddress.of(then), null);
    }

    @POST
    @Path("sign-in")
    public Uni<Response> signIn(@FormParam("key") String key, @FormParam("then") String then, RoutingContext context) {
        String target = LocalAddress.of(then);
        if (key == null || key.isBlank()) {
            return Uni.createFrom().item(refused(target, "Enter an API key."));
        }
        context.request().headers().set("X-API-Key", key.strip()).remove("Authorization");
        return keys.authenticate(context, identities)
                .map(identity -> sessions.open(identity, target, context))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(() -> refused(target, UNKNOWN));
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext context) {
        return sessions.close(context);
    }

    private Response refused(String target, String why) {
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(target, why))
                .build();
    }

    private TemplateInstance page(String target, String refused) {
        String elsewhere = provider.isOffered() ? ProviderSignIn.PATH + "?then=" + Addresses.encode(target) : null;
        return Pages.signIn(visitor.page("Sign in", "sign-in"), target, refused, elsewhere);
    }
}
