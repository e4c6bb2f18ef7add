package io.lexwatch.alert.console;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Who looks at a page, and where their clock stands. */
@RequestScoped
class Visitor {

    private static final String ZONE_COOKIE = "lexwatch-zone";

    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final CsrfToken csrf;
    private final Assets assets;
    private final Clock clock;

    @Inject
    Visitor(RoutingContext context, SecurityIdentity identity, CsrfToken csrf, Assets assets, Clock clock) {
        this.context = context;
        this.identity = identity;
        this.csrf = csrf;
        this.assets = assets;
        this.clock = clock;
    }

    /** What every page shows around its own. */
    Chrome page(String title, String section) {
        Cookie session = context.request().getCookie(SessionMechanism.COOKIE);
        return new Chrome(
                title,
                section,
                identity.isAnonymous() ? null : user(),
                Scope.of(identity.getRoles()),
                csrf.issue(session == null ? "" : session.getValue()),
                assets);
    }

    String user() {
        return identity.getPrincipal().getName();
    }

    Moments moments() {
        return new Moments(clock.instant(), zone());
    }

    /** Whether a script of ours asks for a part of a page. */
    boolean asksForPart() {
        return context.request().getHeader("HX-Request") != null
                && context.request().getHeader("HX-History-Restore-Request") == null;
    }

    ZoneId zone() {
        Cookie cookie = context.request().getCookie(ZONE_COOKIE);
        try {
            return cookie == null
                    ? ZoneOffset.UTC
                    : ZoneId.of(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException e) {
            return ZoneOffset.UTC;
        }
    }
}
