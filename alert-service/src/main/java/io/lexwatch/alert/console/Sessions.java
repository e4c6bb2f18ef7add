package io.lexwatch.alert.console;

import io.lexwatch.alert.access.Identities;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Opens and closes sessions: a cookie, and where to go with it. */
@ApplicationScoped
class Sessions {

    private static final Duration LASTS = Duration.ofHours(12);

    private final SessionSeal seal;
    private final Clock clock;

    @Inject
    Sessions(SessionSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    Response open(SecurityIdentity identity, String target, RoutingContext context) {
        var session = new Session(
                identity.getPrincipal().getName(),
                Scope.of(identity.getRoles()).code(),
                Identities.key(identity).orElse(""),
                clock.instant().plus(LASTS));
        return Response.seeOther(URI.create(target))
                .cookie(cookie(seal.seal(session), (int) LASTS.toSeconds(), context))
                .build();
    }

    Response close(RoutingContext context) {
        return Response.seeOther(URI.create("/console/sign-in"))
                .cookie(cookie("", 0, context))
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
