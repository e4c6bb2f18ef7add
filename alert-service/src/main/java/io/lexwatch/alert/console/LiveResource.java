package io.lexwatch.alert.console;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;

/** Tells open pages that something changed, so that they fetch anew what they show. */
@Path("/console/live")
@RolesAllowed(Scope.MAY_READ)
public class LiveResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final LiveChanges changes;

    @Inject
    LiveResource(LiveChanges changes) {
        this.changes = changes;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        Multi<OutboundSseEvent> told = changes.stream().map(change -> event(sse, "changed"));
        Multi<OutboundSseEvent> alive =
                Multi.createFrom().ticks().every(HEARTBEAT).map(tick -> event(sse, "alive"));
        return Multi.createBy().merging().streams(told, alive);
    }

    private static OutboundSseEvent event(Sse sse, String name) {
        return sse.newEventBuilder().name(name).data("").build();
    }
}
