package io.lexwatch.ingest.api;

import jakarta.ws.rs.core.Response;

/** An error as RFC 9457 writes it. */
public record Problem(String type, String title, int status, String detail) {

    private static final String MEDIA_TYPE = "application/problem+json";

    static Response response(int status, String detail) {
        var title = Response.Status.fromStatusCode(status);
        var problem = new Problem("about:blank", title == null ? "Error" : title.getReasonPhrase(), status, detail);
        return Response.status(status).type(MEDIA_TYPE).entity(problem).build();
    }
}
