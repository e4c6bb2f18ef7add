package io.lexwatch.alert.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mongodb.MongoException;
import io.lexwatch.alert.subscription.FilterParser;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells every error as a {@link Problem}; what nobody foresaw is logged, and shown without its insides. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return Problem.response(e.status(), e.getMessage());
    }

    @ServerExceptionMapper
    public Response problem(FilterParser.FilterException e) {
        return Problem.response(422, e.getMessage());
    }

    @ServerExceptionMapper
    public Response problem(JsonProcessingException e) {
        return Problem.response(400, "the body is not the JSON that is expected here: " + e.getOriginalMessage());
    }

    @ServerExceptionMapper
    public Response problem(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return problem(json);
        }
        int status = e.getResponse().getStatus();
        return Problem.response(status, status == 404 ? "there is nothing under this address" : e.getMessage());
    }

    @ServerExceptionMapper
    public Response problem(ForbiddenException e, ResourceInfo asked) {
        return Problem.response(
                403,
                "your key does not allow this: it takes one of scope " + Allowed.scope(asked)
                        + "; ask an administrator for it");
    }

    @ServerExceptionMapper
    public Response problem(IllegalArgumentException e) {
        return Problem.response(400, e.getMessage());
    }

    @ServerExceptionMapper
    public Response problem(MongoException e) {
        LOG.warnf("a request failed because the database did not answer: %s", e.getMessage());
        return Problem.response(503, "the database does not answer right now; try again in a moment");
    }

    @ServerExceptionMapper
    public Response problem(RuntimeException e) {
        LOG.error("a request failed", e);
        return Problem.response(500, "the service failed on this request; its log says why");
    }
}
