package io.lexwatch.ingest.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import io.lexwatch.ingest.publish.FeedWriter;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers errors as problems. */
public class Problems {

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return Problem.response(e.status(), e.getMessage());
    }

    @ServerExceptionMapper
    Response notWritten(FeedWriter.NotWrittenException e) {
        return Problem.response(503, e.getMessage());
    }

    @ServerExceptionMapper
    Response unreadable(JsonMappingException e) {
        return Problem.response(400, "the JSON is not what is expected here: " + e.getOriginalMessage());
    }
}
