package io.lexwatch.alert.console;

import io.lexwatch.alert.deliver.Replays;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Deliveries;
import io.lexwatch.alert.store.Delivery;
import io.lexwatch.alert.store.Outbox;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was sent and what came of it; what was given up can be tried again. */
@Path("/console/deliveries")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class DeliveriesResource {

    private static final int SIZE = 50;
    private static final String BASE = "/console/deliveries";
    private static final Map<String, String> TABS = new LinkedHashMap<>();

    static {
        TABS.put("", "All");
        TABS.put(Delivery.PENDING, "Waiting");
        TABS.put(Delivery.DELIVERED, "Delivered");
        TABS.put(Delivery.DEAD, "Dead letters");
    }

    private final Deliveries deliveries;
    private final DeliveryPresenter presenter;
    private final Outbox outbox;
    private final Replays replays;
    private final AuditLog audit;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    DeliveriesResource(
            Deliveries deliveries,
            DeliveryPresenter presenter,
            Outbox outbox,
            Replays replays,
            AuditLog audit,
            Visitor visitor,
            Clock clock) {
        this.deliveries = deliveries;
        this.presenter = presenter;
        this.outbox = outbox;
        this.replays = replays;
        this.audit = audit;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("state") String state,
            @QueryParam("endpoint") String endpoint,
            @QueryParam("before") String before) {
        String wanted = TABS.containsKey(state) && !state.isEmpty() ? state : null;
        String receiver = endpoint == null || endpoint.isBlank() ? null : endpoint;
        List<Delivery> found = deliveries.list(null, receiver, wanted, before(before), SIZE);
        Map<String, String> names = presenter.names();
        var moments = visitor.moments();
        var view = new DeliveriesView(
                tabs(wanted, receiver),
                found.stream()
                        .map(delivery -> new DeliveriesView.Line(
                                DeliveryPresenter.line(delivery, names, moments),
                                Headlines.unmarked(delivery.headline()),
                                delivery.alertId() == null ? null : Addresses.alert(delivery.alertId())))
                        .toList(),
                receiver,
                receiver == null ? null : names.getOrDefault(receiver, receiver),
                Delivery.DEAD.equals(wanted),
                found.size() < SIZE
                        ? null
                        : url(wanted, receiver, found.getLast().createdAt()),
                Words.count(outbox.size(), "message"));
        return Pages.deliveries(visitor.page("Deliveries", "deliveries"), view);
    }

    @POST
    @Path("replay")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response replay(@FormParam("id") String id, @FormParam("back") String back) {
        if (!replays.resend(id)) {
            throw ConsoleException.notFound("This delivery waits to be sent already, or does not exist any more.");
        }
        audit.note(clock.instant(), visitor.user(), "delivery.resend", id, null);
        return Response.seeOther(URI.create(LocalAddress.of(back))).build();
    }

    @POST
    @Path("replay-all")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response replayAll(@FormParam("endpoint") String endpoint) {
        String receiver = endpoint == null || endpoint.isBlank() ? null : endpoint;
        int count = replays.replaySince(Instant.EPOCH, receiver);
        audit.note(clock.instant(), visitor.user(), "delivery.replay", receiver, count + " dead letters");
        return Response.seeOther(URI.create(url(null, receiver, null))).build();
    }

    private Instant before(String value) {
        Instant soon = clock.instant().plusSeconds(60);
        try {
            return value == null ? soon : Instant.parse(value);
        } catch (DateTimeException e) {
            return soon;
        }
    }

    private static List<InboxView.Tab> tabs(String state, String endpoint) {
        return TABS.entrySet().stream()
                .map(tab -> new InboxView.Tab(
                        tab.getValue(),
                        url(tab.getKey(), endpoint, null),
                        tab.getKey().equals(state == null ? "" : state)))
                .toList();
    }

    private static String url(String state, String endpoint, Instant before) {
        var query = new StringBuilder(BASE);
        append(query, "state", state);
        append(query, "endpoint", endpoint);
        append(query, "before", before == null ? null : before.toString());
        return query.toString();
    }

    private static void append(StringBuilder url, String name, String value) {
        if (value != null && !value.isEmpty()) {
            url.append(url.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Addresses.encode(value));
        }
    }
}
