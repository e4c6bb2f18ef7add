package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.store.AuditLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who changed what. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int MOST = 500;

    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public AuditResource(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** One change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(Instant at, String by, String action, String subject, String detail) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Lists changes, newest first")
    public List<Entry> list(@QueryParam("before") String before, @QueryParam("size") @DefaultValue("100") int size) {
        Instant until = before == null ? clock.instant().plusSeconds(60) : Times.parse("before", before);
        return audit.before(until, Math.clamp(size, 1, MOST)).stream()
                .map(e -> new Entry(e.at(), e.by(), e.action(), e.subject(), e.detail()))
                .toList();
    }
}
