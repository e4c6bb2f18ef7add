package io.lexwatch.alert.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.store.KeptAnswer;
import io.lexwatch.alert.store.KeptAnswers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Lets a POST be sent again without being done again, as the draft for the header {@code Idempotency-Key} has it: the same key
 * with the same request gets the first answer. What failed was not done, and may be tried again under its key.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class Idempotency implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String BEGUN = "lexwatch.idempotency.begun";
    private static final String JSON = "application/json;charset=UTF-8";
    private static final String NO_STORE = "no-store";

    private final KeptAnswers answers;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    public Idempotency(KeptAnswers answers, SecurityIdentity identity, ObjectMapper json, Clock clock) {
        this.answers = answers;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!"POST".equals(request.getMethod())
                || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Optional<RepeatableRequest> asked =
                RepeatableRequest.of(request, identity.getPrincipal().getName());
        if (asked.isEmpty()) {
            return;
        }
        RepeatableRequest made = asked.get();
        answers.begin(made.id(), made.hash(), clock.instant())
                .ifPresentOrElse(
                        before -> request.abortWith(again(before, made)), () -> request.setProperty(BEGUN, made));
    }

    private static Response again(KeptAnswer before, RepeatableRequest made) {
        if (!before.request().equals(made.hash())) {
            return Problem.response(
                    422, "this Idempotency-Key came with another request before; make a new key for each request");
        }
        if (before.status() == null) {
            return Response.fromResponse(Problem.response(
                            409, "the first request with this Idempotency-Key is under way; ask again in a moment"))
                    .header("Retry-After", 1)
                    .build();
        }
        if (before.secret()) {
            return Problem.response(
                    409,
                    "this was done when it was first asked for; its answer held a secret, which is shown once. If it was"
                            + " lost, take back what was made and make it anew");
        }
        return Response.status(before.status())
                .type(before.body() == null ? null : JSON)
                .header("ETag", before.etag())
                .header("Idempotent-Replayed", "true")
                .entity(before.body())
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(BEGUN) instanceof RepeatableRequest made)) {
            return;
        }
        if (response.getStatus() >= 300) {
            answers.forget(made.id());
        } else {
            answers.keep(kept(made, response));
        }
    }

    private KeptAnswer kept(RepeatableRequest made, ContainerResponseContext response) throws JsonProcessingException {
        boolean secret = NO_STORE.equals(response.getHeaderString("Cache-Control"));
        boolean empty = secret || response.getEntity() == null;
        return new KeptAnswer(
                made.id(),
                made.hash(),
                clock.instant(),
                response.getStatus(),
                response.getHeaderString("ETag"),
                empty ? null : json.writeValueAsString(response.getEntity()),
                secret);
    }
}
