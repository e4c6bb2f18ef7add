package io.lexwatch.alert.access;

import com.mongodb.MongoException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers that are given before any resource is asked, as RFC 9457 has them. */
@ApplicationScoped
class Refused {

    private static final String BODY = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}";
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    /** Whether a key is good cannot be told while the database is away, which is no fault of the key. */
    void whereKeysCannotBeRead(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(context -> {
            if (context.failure() instanceof MongoException
                    && !context.response().headWritten()) {
                answer(
                        context,
                        503,
                        "Service Unavailable",
                        "the database does not answer right now, so that keys cannot be checked; try again in a moment");
            } else {
                context.next();
            }
        });
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
