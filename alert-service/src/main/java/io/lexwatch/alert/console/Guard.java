package io.lexwatch.alert.console;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Lets nothing be changed but by a page of ours: a request must come from this origin and, once somebody signed in, carry the
 * token of their session. It looks at the console's addresses alone; the API knows no cookies and needs no such guard.
 */
public class Guard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final CsrfToken csrf;

    @Inject
    Guard(CsrfToken csrf) {
        this.csrf = csrf;
    }

    @WithFormRead
    @ServerRequestFilter
    public Response check(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        if (SAFE.contains(request.getMethod()) || !context.normalizedPath().startsWith(SessionMechanism.BASE)) {
            return null;
        }
        if (isForeign(context)) {
            return refused("This form was sent from another site. Open the console and do it there.");
        }
        var session = context.request().getCookie(SessionMechanism.COOKIE);
        if (session == null || csrf.isValid(token(request, context), session.getValue())) {
            return null;
        }
        return refused("This page is out of date: you signed in again since it was loaded. Reload it and try again.");
    }

    private static boolean isForeign(RoutingContext context) {
        String site = context.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !"same-origin".equals(site) && !"none".equals(site);
        }
        String origin = context.request().getHeader("Origin");
        return origin != null && !isOurs(origin, context);
    }

    private static boolean isOurs(String origin, RoutingContext context) {
        try {
            URI uri = URI.create(origin);
            String authority = context.request().authority().toString();
            return uri.getAuthority() != null && uri.getAuthority().equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String token(ResteasyReactiveContainerRequestContext request, RoutingContext context) {
        String header = context.request().getHeader(CsrfToken.HEADER);
        if (header != null) {
            return header;
        }
        var whole = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        return (String) whole.getFormParameter(CsrfToken.FIELD, true, false);
    }

    private static Response refused(String why) {
        return Response.status(Response.Status.FORBIDDEN)
                .entity(new Refusal(why))
                .build();
    }
}
