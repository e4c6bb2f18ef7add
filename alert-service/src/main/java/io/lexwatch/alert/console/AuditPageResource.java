package io.lexwatch.alert.console;

import io.lexwatch.alert.store.AuditEntry;
import io.lexwatch.alert.store.AuditLog;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Who changed what, and when. */
@Path("/console/audit")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class AuditPageResource {

    private static final int SIZE = 100;

    private final AuditLog audit;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    AuditPageResource(AuditLog audit, Visitor visitor, Clock clock) {
        this.audit = audit;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** A change; the address is null where there is no page about its subject. */
    record Line(Moment at, String by, String action, String subject, String url, String detail) {}

    @GET
    public TemplateInstance list(@QueryParam("before") String before) {
        List<AuditEntry> entries = audit.before(before(before), SIZE);
        var moments = visitor.moments();
        String next = entries.size() < SIZE
                ? null
                : "/console/audit?before="
                        + Addresses.encode(entries.getLast().at().toString());
        List<Line> lines = entries.stream().map(entry -> line(entry, moments)).toList();
        return Pages.audit(visitor.page("Audit", "audit"), lines, next);
    }

    private static Line line(AuditEntry entry, Moments moments) {
        String[] words = entry.action().split("\\.", 2);
        String what = words.length < 2 ? entry.action() : Words.sentence(words[0]) + ": " + words[1].replace('_', ' ');
        return new Line(
                moments.of(entry.at()),
                entry.by(),
                what,
                subject(entry),
                url(entry),
                isNamed(entry) ? null : entry.detail());
    }

    /** Subscriptions are called by the name that stands beside their id. */
    private static boolean isNamed(AuditEntry entry) {
        return entry.action().startsWith("subscription.") && entry.detail() != null;
    }

    private static String subject(AuditEntry entry) {
        return isNamed(entry) ? entry.detail() : entry.subject();
    }

    private static String url(AuditEntry entry) {
        if (entry.action().startsWith("alert.")) {
            return Addresses.alert(entry.subject());
        }
        boolean there =
                entry.action().startsWith("subscription.") && !entry.action().endsWith(".delete");
        return there ? "/console/subscriptions/" + Addresses.encode(entry.subject()) : null;
    }

    private Instant before(String value) {
        Instant soon = clock.instant().plusSeconds(60);
        try {
            return value == null ? soon : Instant.parse(value);
        } catch (DateTimeException e) {
            return soon;
        }
    }
}
