package io.lexwatch.ingest.api;

import io.lexwatch.ingest.IngestConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets in only who shows the key; the comparison takes the same time whatever is shown. */
@ApplicationScoped
public class ApiKeyFilter {

    private static final int SHORTEST = 16;
    private static final String BEARER = "bearer ";

    private final byte[] key;

    public ApiKeyFilter(IngestConfig config) {
        this.key = config.apiKey().orElse("").getBytes(StandardCharsets.UTF_8);
    }

    /** The service does not start unprotected. */
    void check(@Observes StartupEvent event) {
        if (key.length < SHORTEST) {
            throw new IllegalStateException("LEXWATCH_API_KEY must be set to a key of at least " + SHORTEST
                    + " characters; make one with: openssl rand -hex 24");
        }
    }

    @ServerRequestFilter
    public Optional<Response> filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith(WebSubResource.PATH)) {
            // A hub has no key: it shows what only it was told.
            return Optional.empty();
        }
        var shown = shown(request);
        boolean known = shown != null && MessageDigest.isEqual(key, shown.getBytes(StandardCharsets.UTF_8));
        return known
                ? Optional.empty()
                : Optional.of(
                        Problem.response(401, "show the API key as Authorization: Bearer KEY or as X-API-Key: KEY"));
    }

    private static String shown(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        var header = request.getHeaderString("X-API-Key");
        return header == null ? null : header.strip();
    }
}
