package io.lexwatch.alert.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;

/** Optimistic locking: what is read carries its version as an ETag, what is written may name it in If-Match. */
final class Versions {

    private Versions() {}

    static Response tagged(Response.ResponseBuilder response, Object entity, long version) {
        return response.entity(entity)
                .tag(new EntityTag(Long.toString(version)))
                .build();
    }

    static void check(String ifMatch, long version, String what) {
        boolean any = ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip());
        if (!any && !ifMatch.strip().equals("\"" + version + "\"")) {
            throw ProblemException.changedMeanwhile(what);
        }
    }
}
