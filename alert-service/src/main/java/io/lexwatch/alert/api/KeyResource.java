package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.access.IllegalKeyException;
import io.lexwatch.alert.access.Keys;
import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.ApiKey;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** API keys: who else may read, write or administer. */
@Path("/api/v1/keys")
@Tag(name = "keys")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class KeyResource {

    private final Keys keys;
    private final SecurityIdentity identity;

    @Inject
    public KeyResource(Keys keys, SecurityIdentity identity) {
        this.keys = keys;
        this.identity = identity;
    }

    /**
     * One key.
     *
     * @param lastUsedAt to the minute
     * @param key what its holder shows; only in the answer to its making
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KeyView(
            String id,
            String name,
            String scope,
            String createdBy,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt,
            String key) {

        static KeyView of(ApiKey stored, String text) {
            return new KeyView(
                    stored.id(),
                    stored.name(),
                    stored.scope(),
                    stored.createdBy(),
                    stored.createdAt(),
                    stored.lastUsedAt(),
                    stored.expiresAt(),
                    text);
        }
    }

    /** A key that is asked for; without expiresAt it works until it is revoked. */
    public record Asked(String name, String scope, Instant expiresAt) {}

    @GET
    @Operation(
            summary =
                    "Lists keys, without what their holders show; the first one, which is configured, is not among them")
    public List<KeyView> list() {
        return keys.all().stream().map(key -> KeyView.of(key, null)).toList();
    }

    @POST
    @Operation(
            summary = "Makes a key of scope read, write or admin",
            description = "The key is shown in this answer and never again; only its hash is kept.")
    public Response create(Asked asked) {
        if (asked == null) {
            throw ProblemException.unprocessable("send {\"name\": …, \"scope\": \"read\" | \"write\" | \"admin\"}");
        }
        try {
            String by = identity.getPrincipal().getName();
            Keys.Made made = keys.make(asked.name(), asked.scope(), asked.expiresAt(), by);
            return Response.status(201)
                    .header("Cache-Control", "no-store")
                    .entity(KeyView.of(made.key(), made.text()))
                    .build();
        } catch (IllegalKeyException e) {
            throw ProblemException.unprocessable(e.getMessage());
        }
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revokes a key, and ends the sessions that were opened with it")
    public void revoke(@PathParam("id") String id) {
        if (!keys.revoke(id, identity.getPrincipal().getName())) {
            throw ProblemException.notFound("key", id);
        }
    }
}
