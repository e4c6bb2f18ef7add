package io.lexwatch.alert.console;

import io.lexwatch.alert.api.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer of the console carries: no script or style but ours, no frames, no cache; and errors as pages. */
public class PageHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Visitor visitor;

    @Inject
    PageHeaders(Visitor visitor) {
        this.visitor = visitor;
    }

    @ServerExceptionMapper
    public Response failed(ConsoleException e) {
        return Response.status(e.status()).entity(new Refusal(e.getMessage())).build();
    }

    @ServerResponseFilter
    public void complete(ContainerResponseContext response, RoutingContext context) {
        if (!context.normalizedPath().startsWith(SessionMechanism.BASE)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cache-Control", "no-store");
        headers.putSingle("Vary", "HX-Request");
        String why = why(response);
        if (why != null) {
            response.setEntity(errorPage(response.getStatus(), why), null, MediaType.TEXT_HTML_TYPE);
        }
    }

    private static String why(ContainerResponseContext response) {
        return switch (response.getEntity()) {
            case Refusal refusal -> refusal.why();
            case Problem problem -> sentence(problem.detail());
            case null -> empty(response.getStatus());
            default -> null;
        };
    }

    /** The API's details are no sentences. */
    private static String sentence(String detail) {
        String begun = detail == null ? "" : Words.sentence(detail);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    private static String empty(int status) {
        return switch (status) {
            case 403 -> "Your key does not allow this. Ask an administrator for a key with a wider scope.";
            case 404 -> "There is nothing under this address.";
            default -> status >= 400 ? "This request could not be answered (" + status + ")." : null;
        };
    }

    private String errorPage(int status, String why) {
        Chrome page = visitor.errorPage(status == 404 ? "Not found" : "That did not work");
        return visitor.asksForPart()
                ? Pages.error$notice(page, why).render()
                : Pages.error(page, why).render();
    }
}
