package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.erase.Eraser;
import io.lexwatch.alert.erase.Eraser.Erased;
import io.lexwatch.alert.store.Erasure;
import io.lexwatch.alert.store.Erasures;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasures: what was forgotten because somebody asked for it. */
@Path("/api/v1/erasures")
@Tag(name = "erasures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ErasureResource {

    private static final Set<String> KINDS = Set.of(Erasure.PAGE, Erasure.ITEM, Erasure.ANALYST);

    private final Eraser eraser;
    private final Erasures erasures;
    private final SecurityIdentity identity;

    @Inject
    public ErasureResource(Eraser eraser, Erasures erasures, SecurityIdentity identity) {
        this.eraser = eraser;
        this.erasures = erasures;
        this.identity = identity;
    }

    /** What is to be forgotten: one of the three. */
    public record Asked(String url, String itemId, String analyst) {}

    /** A note that something was forgotten; what it was cannot be read from it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Note(String id, String kind, String pseudonym, Instant at) {

        static Note of(Erasure erasure) {
            return new Note(erasure.id(), erasure.kind(), erasure.pseudonym(), erasure.at());
        }

        Erasure erasure() {
            boolean whole = id != null && at != null && KINDS.contains(kind) && id.startsWith(kind + "|");
            if (!whole || Erasure.ANALYST.equals(kind) == (pseudonym == null)) {
                throw ProblemException.unprocessable("an erasure must be as GET /api/v1/erasures gave it");
            }
            return new Erasure(id, kind, pseudonym, at);
        }
    }

    /** What was done; alerts is how many told of it. */
    public record Done(List<Note> erasures, int alerts) {

        static Done of(Erased erased) {
            return new Done(erased.erasures().stream().map(Note::of).toList(), erased.alerts());
        }
    }

    /** How many were not known yet. */
    public record Repeated(int carriedOut) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Lists what was erased, by hashes",
            description = "Keep it outside: after a restore, send it to /api/v1/erasures/again.")
    public List<Note> list() {
        return erasures.all().stream().map(Note::of).toList();
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Forgets the items of a page, an item, or the name of an analyst, for good",
            description = "Give one of url, itemId and analyst. A page and an item are refused from then on; facts that"
                    + " others tell too stay. Where the name of an analyst stood, a pseudonym stands.")
    public Response erase(Asked asked) {
        long given = asked == null
                ? 0
                : Stream.of(asked.url, asked.itemId, asked.analyst)
                        .filter(each -> each != null && !each.isBlank())
                        .count();
        if (given != 1) {
            throw ProblemException.unprocessable("give one of url, itemId and analyst");
        }
        return Response.status(201).entity(Done.of(erase(asked, by()))).build();
    }

    private Erased erase(Asked asked, String by) {
        if (asked.url != null) {
            return eraser.page(asked.url, by);
        }
        return asked.itemId != null ? eraser.item(asked.itemId, by) : eraser.analyst(asked.analyst.strip(), by);
    }

    @POST
    @Path("again")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Makes erasures again that a restore has undone: the list as it was read before")
    public Repeated again(List<Note> notes) {
        if (notes == null) {
            throw ProblemException.unprocessable("send the list that GET /api/v1/erasures gave");
        }
        return new Repeated(eraser.again(notes.stream().map(Note::erasure).toList(), by()));
    }

    private String by() {
        return identity.getPrincipal().getName();
    }
}
