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

    /** Whether any version will do. */
    static boolean any(String ifMatch) {
        return ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.strip());
    }

    static void check(String ifMatch, long version, String what) {
        if (!any(ifMatch) && !ifMatch.strip().equals("\"" + version + "\"")) {
            throw ProblemException.changedMeanwhile(what);
        }
    }
}
