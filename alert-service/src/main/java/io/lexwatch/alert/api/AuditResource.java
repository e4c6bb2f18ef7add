package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.AuditEntry;
import io.lexwatch.alert.store.AuditLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int MOST = 500;

    private final AuditLog audit;

    @Inject
    public AuditResource(AuditLog audit) {
        this.audit = audit;
    }

    /** One change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(Instant at, String by, String action, String subject, String detail) {

        static Entry of(AuditEntry entry) {
            return new Entry(entry.at(), entry.by(), entry.action(), entry.subject(), entry.detail());
        }
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Lists changes, newest first; the address of the next page stands in the header Link",
            description = "before, a time, begins the list there.")
    public Response list(
            @QueryParam("before") String before,
            @QueryParam("after") String after,
            @QueryParam("size") @DefaultValue("100") int size,
            @Context UriInfo uri) {
        int most = Math.clamp(size, 1, MOST);
        List<AuditEntry> found = before != null && after == null
                ? audit.before(Times.parse("before", before), most + 1)
                : audit.after(cursor(after), most + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? shown.getLast().id().toHexString() : null;
        return NextPage.of(shown.stream().map(Entry::of).toList(), uri, next);
    }

    private static ObjectId cursor(String after) {
        if (after != null && !ObjectId.isValid(after)) {
            throw ProblemException.badRequest("after must be the cursor that a page before gave in its Link");
        }
        return after == null ? null : new ObjectId(after);
    }
}
