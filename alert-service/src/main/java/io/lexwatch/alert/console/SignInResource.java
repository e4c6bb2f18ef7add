package io.lexwatch.alert.console;

import io.lexwatch.alert.access.ApiKeyMechanism;
import io.lexwatch.alert.access.Identities;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** In and out: an API key is exchanged for a session cookie, and the key is kept nowhere. */
@Path("/console")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final String UNKNOWN = "This key is not known. Check that it was copied whole, without spaces.";

    private final ApiKeyMechanism keys;
    private final IdentityProviderManager identities;
    private final SessionSeal seal;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    SignInResource(
            ApiKeyMechanism keys, IdentityProviderManager identities, SessionSeal seal, Visitor visitor, Clock clock) {
        this.keys = keys;
        this.identities = identities;
        this.seal = seal;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance form(@QueryParam("then") String then) {
        return Pages.signIn(visitor.page("Sign in", "sign-in"), LocalAddress.of(then), null);
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
                .map(identity -> welcome(identity, target, context))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(() -> refused(target, UNKNOWN));
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext context) {
        return Response.seeOther(URI.create("/console/sign-in"))
                .cookie(cookie("", 0, context))
                .build();
    }

    private Response welcome(SecurityIdentity identity, String target, RoutingContext context) {
        var session = new Session(
                identity.getPrincipal().getName(),
                Scope.of(identity.getRoles()).code(),
                Identities.key(identity).orElse(""),
                clock.instant().plus(SESSION));
        return Response.seeOther(URI.create(target))
                .cookie(cookie(seal.seal(session), (int) SESSION.toSeconds(), context))
                .build();
    }

    private Response refused(String target, String why) {
        return Response.status(422)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Pages.signIn(visitor.page("Sign in", "sign-in"), target, why))
                .build();
    }

    private static NewCookie cookie(String value, int maxAge, RoutingContext context) {
        return new NewCookie.Builder(SessionMechanism.COOKIE)
                .value(value)
                .path(SessionMechanism.BASE)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(context.request().isSSL())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
