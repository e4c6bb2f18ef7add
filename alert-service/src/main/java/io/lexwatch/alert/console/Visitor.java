package io.lexwatch.alert.console;

import io.lexwatch.alert.store.SavedView;
import io.lexwatch.alert.store.SavedViews;
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
import java.util.List;

/** Who looks at a page, and where their clock stands. */
@RequestScoped
class Visitor {

    private static final String ZONE_COOKIE = "lexwatch-zone";

    private final RoutingContext context;
    private final SecurityIdentity identity;
    private final CsrfToken csrf;
    private final Assets assets;
    private final SavedViews views;
    private final Clock clock;

    @Inject
    Visitor(
            RoutingContext context,
            SecurityIdentity identity,
            CsrfToken csrf,
            Assets assets,
            SavedViews views,
            Clock clock) {
        this.context = context;
        this.identity = identity;
        this.csrf = csrf;
        this.assets = assets;
        this.views = views;
        this.clock = clock;
    }

    /** What every page shows around its own. */
    Chrome page(String title, String section) {
        return page(title, section, identity.isAnonymous() ? List.of() : views.of(user()), null);
    }

    /** Around a list: the view whose query it is, is the current one, and not the section. */
    Chrome page(String title, String section, Selection shown) {
        List<SavedView> own = views.of(user());
        String query = shown.query();
        boolean saved = own.stream().anyMatch(view -> view.query().equals(query));
        return page(title, saved ? "" : section, own, query);
    }

    /** Around an error: it asks nothing of the database, which may be what failed. */
    Chrome errorPage(String title) {
        return page(title, "error", List.of(), null);
    }

    private Chrome page(String title, String section, List<SavedView> own, String query) {
        Cookie session = context.request().getCookie(SessionMechanism.COOKIE);
        return new Chrome(
                title,
                section,
                identity.isAnonymous() ? null : user(),
                Scope.of(identity.getRoles()),
                csrf.issue(session == null ? "" : session.getValue()),
                assets,
                own.stream()
                        .map(view -> new Chrome.View(
                                view.name(),
                                SessionMechanism.BASE + "?" + view.query(),
                                view.query().equals(query)))
                        .toList());
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
