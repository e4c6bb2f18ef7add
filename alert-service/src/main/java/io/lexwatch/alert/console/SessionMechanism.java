package io.lexwatch.alert.console;

import io.lexwatch.alert.access.HeldKeyRequest;
import io.lexwatch.alert.access.Identities;
import io.lexwatch.alert.access.ProviderSignIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Knows a browser by its session cookie, under the console's addresses alone, and sends strangers to the sign-in page. */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {

    static final String COOKIE = "lexwatch-session";
    static final String BASE = "/console";

    private final SessionSeal seal;

    @Inject
    SessionMechanism(SessionSeal seal) {
        this.seal = seal;
    }

    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 3;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return session(context)
                .filter(session -> isConsole(context))
                .map(session -> identity(session, identities))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<Session> session(RoutingContext context) {
        Cookie cookie = context.request().getCookie(COOKIE);
        return cookie == null ? Optional.empty() : seal.open(cookie.getValue());
    }

    /** Whose key was revoked is a stranger again, whom the sign-in page must not send to itself. */
    private static Uni<SecurityIdentity> identity(Session session, IdentityProviderManager identities) {
        return session.key().isEmpty()
                ? Uni.createFrom().item(Identities.of(session.user(), session.scope()))
                : identities
                        .authenticate(new HeldKeyRequest(session.key()))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (!isConsole(context)) {
            return Uni.createFrom().nullItem();
        }
        if (context.request().getHeader("HX-Request") != null) {
            return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", signIn(context)));
        }
        return Uni.createFrom().item(new ChallengeData(303, "Location", signIn(context)));
    }

    private static String signIn(RoutingContext context) {
        boolean page = context.request().method() == HttpMethod.GET
                && context.request().getHeader("HX-Request") == null;
        String then = page ? "?then=" + URLEncoder.encode(context.request().uri(), StandardCharsets.UTF_8) : "";
        return BASE + "/sign-in" + then;
    }

    private static boolean isConsole(RoutingContext context) {
        String path = context.normalizedPath();
        boolean below = path.equals(BASE) || path.startsWith(BASE + "/");
        return below && !path.equals(ProviderSignIn.PATH);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(HeldKeyRequest.class);
    }
}
