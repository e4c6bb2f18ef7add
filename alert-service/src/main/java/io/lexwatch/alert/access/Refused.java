package io.lexwatch.alert.access;

import com.mongodb.MongoException;
import io.quarkus.oidc.OIDCException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Answers that are given before any resource is asked, as RFC 9457 has them. */
@ApplicationScoped
class Refused {

    private static final String BODY = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    /** Whether somebody may come in cannot be told while who knows it is away, which is no fault of theirs. */
    void whereItCannotBeTold(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(context -> {
            Optional<String> away = away(context.failure());
            if (away.isPresent() && !context.response().headWritten()) {
                answer(context, 503, "Service Unavailable", away.get() + " right now; try again in a moment");
            } else {
                context.next();
            }
        });
    }

    private static Optional<String> away(Throwable failure) {
        return switch (failure) {
            case MongoException e -> Optional.of("the database does not answer, so that keys cannot be checked");
            case OIDCException e ->
                Optional.of("the identity provider does not answer, so that its tokens cannot be checked");
            case null, default -> Optional.empty();
        };
    }

    /** To whoever shows no key, or one that is not good. */
    static void unauthorized(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Bearer realm=\"lexwatch\"");
        answer(
                context,
                401,
                "Unauthorized",
                "this takes a key that is known and not over: send it as 'Authorization: Bearer KEY' or 'X-API-Key: KEY'");
    }

    private static void answer(RoutingContext context, int status, String title, String detail) {
        HttpServerResponse response = context.response();
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(BODY.formatted(title, status, detail));
    }
}
