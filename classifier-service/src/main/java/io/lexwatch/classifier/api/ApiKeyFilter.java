package io.lexwatch.classifier.api;

import io.lexwatch.classifier.ClassifierConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
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

    @Inject
    public ApiKeyFilter(ClassifierConfig config) {
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
    public Optional<jakarta.ws.rs.core.Response> filter(ContainerRequestContext request) {
        String shown = shown(request);
        boolean known = shown != null && MessageDigest.isEqual(key, shown.getBytes(StandardCharsets.UTF_8));
        return known
                ? Optional.empty()
                : Optional.of(
                        Problem.response(401, "show the API key as Authorization: Bearer KEY or as X-API-Key: KEY"));
    }

    private static String shown(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return authorization.substring(BEARER.length()).strip();
        }
        String header = request.getHeaderString("X-API-Key");
        return header == null ? null : header.strip();
    }
}
