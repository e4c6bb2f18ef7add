package io.lexwatch.alert.api;

import io.github.bucket4j.ConsumptionProbe;
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
import java.time.Duration;

/**
 * Keeps one caller of the API from taking what all need: each key has so many requests in a while, of each replica. What is
 * left is said in the fields {@code RateLimit-Policy} and {@code RateLimit}, as the draft for them has it.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RateLimit implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String TAKEN = "lexwatch.rate-limit.taken";

    private final Allowances allowances;
    private final SecurityIdentity identity;

    @Inject
    public RateLimit(Allowances allowances, SecurityIdentity identity) {
        this.allowances = allowances;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().startsWith("/api/")) {
            allowances.take(identity.getPrincipal().getName()).ifPresent(taken -> {
                request.setProperty(TAKEN, taken);
                if (!taken.isConsumed()) {
                    request.abortWith(refused(seconds(taken.getNanosToWaitForRefill())));
                }
            });
        }
    }

    private Response refused(long seconds) {
        String had = "your key has had its " + allowances.requests() + " requests in "
                + allowances.within().toSeconds() + " s of this replica; ask again in " + seconds + " s";
        return Response.fromResponse(Problem.response(429, had))
                .header("Retry-After", seconds)
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(TAKEN) instanceof ConsumptionProbe taken) {
            String policy = "\"key\";q=" + allowances.requests() + ";w="
                    + allowances.within().toSeconds();
            String left = "\"key\";r=" + taken.getRemainingTokens() + ";t=" + seconds(taken.getNanosToWaitForReset());
            response.getHeaders().putSingle("RateLimit-Policy", policy);
            response.getHeaders().putSingle("RateLimit", left);
        }
    }

    /** Rounded up: who waits so long has waited long enough. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds();
    }
}
