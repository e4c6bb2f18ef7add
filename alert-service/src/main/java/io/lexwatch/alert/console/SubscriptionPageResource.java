package io.lexwatch.alert.console;

import io.lexwatch.alert.deliver.TestMessages;
import io.lexwatch.alert.notify.Channels;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Endpoints;
import io.lexwatch.alert.store.Subscription;
import io.lexwatch.alert.store.Subscriptions;
import io.lexwatch.alert.subscription.FilterParser;
import io.lexwatch.alert.subscription.SubscriptionRules;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Subscriptions: made in a form, tried on the last 30 days, paused, deleted; and test messages to receivers. */
@Path("/console/subscriptions")
@RolesAllowed(Scope.MAY_READ)
@Produces(MediaType.TEXT_HTML)
public class SubscriptionPageResource {

    private static final URI LIST = URI.create("/console/subscriptions");

    private final Subscriptions subscriptions;
    private final Endpoints endpoints;
    private final SubscriptionPages pages;
    private final Previews previews;
    private final TestMessages tests;
    private final Channels channels;
    private final AuditLog audit;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    SubscriptionPageResource(
            Subscriptions subscriptions,
            Endpoints endpoints,
            SubscriptionPages pages,
            Previews previews,
            TestMessages tests,
            Channels channels,
            AuditLog audit,
            Visitor visitor,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.endpoints = endpoints;
        this.pages = pages;
        this.previews = previews;
        this.tests = tests;
        this.channels = channels;
        this.audit = audit;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return list(null);
    }

    private TemplateInstance list(String told) {
        var view = pages.list(channels.names().stream().sorted().toList(), told, visitor.moments());
        return Pages.subscriptions(visitor.page("Subscriptions", "subscriptions"), view);
    }

    @GET
    @Path("new")
    public TemplateInstance blank() {
        return form(SubscriptionForm.empty(visitor.zone().getId()));
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(@PathParam("id") String id) {
        return form(SubscriptionForm.of(find(id)));
    }

    private TemplateInstance form(SubscriptionForm form) {
        String title = form.id() == null ? "New subscription" : form.name();
        return Pages.subscription(visitor.page(title, "subscriptions"), form, pages.choices(form));
    }

    @POST
    @Path("preview")
    public TemplateInstance preview(MultivaluedMap<String, String> posted) {
        var form = SubscriptionForm.of(posted);
        Preview preview = previews.of(form.filter(), form.minCorroboration(), visitor.moments());
        return Pages.preview(preview);
    }

    @POST
    @RolesAllowed(Scope.MAY_WRITE)
    public Response save(MultivaluedMap<String, String> posted) {
        var form = SubscriptionForm.of(posted);
        String wrong = wrong(form);
        if (wrong != null) {
            return Response.status(422)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(form(form.refused(wrong)))
                    .build();
        }
        Subscription old = form.id() == null ? null : find(form.id());
        var saved = new Subscription(
                old == null ? UUID.randomUUID().toString() : old.id(),
                form.name(),
                form.filter(),
                form.endpoints(),
                old != null && old.paused(),
                form.updates(),
                form.minCorroboration(),
                form.digest(),
                form.about(),
                old == null ? clock.instant() : old.createdAt(),
                old == null ? 1 : old.version() + 1);
        store(saved, old, old == null ? "subscription.create" : "subscription.change");
        return Response.seeOther(LIST).build();
    }

    private String wrong(SubscriptionForm form) {
        if (form.name().isEmpty()) {
            return "Give the subscription a name.";
        }
        if (form.endpoints().isEmpty()) {
            return "Choose at least one receiver; without one nobody is told.";
        }
        try {
            FilterParser.parse(form.filter());
        } catch (FilterParser.FilterException e) {
            return e.getMessage();
        }
        return SubscriptionRules.wrong(form.about(), form.updates(), form.minCorroboration(), form.digest())
                .map(wrong -> Words.sentence(wrong) + ".")
                .orElse(null);
    }

    private void store(Subscription saved, Subscription old, String action) {
        if (old == null) {
            subscriptions.put(saved);
        } else if (!subscriptions.replace(saved, old.version())) {
            throw ConsoleException.unprocessable(
                    "Somebody else changed this subscription meanwhile. Open it again and repeat your change.");
        }
        audit.note(clock.instant(), visitor.user(), action, saved.id(), saved.name());
    }

    @POST
    @Path("{id}/paused")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response pause(@PathParam("id") String id, @FormParam("paused") boolean paused) {
        Subscription old = find(id);
        Subscription changed = old.paused(paused);
        store(changed, old, paused ? "subscription.pause" : "subscription.resume");
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("{id}/delete")
    @RolesAllowed(Scope.MAY_WRITE)
    public Response delete(@PathParam("id") String id) {
        Subscription old = find(id);
        subscriptions.delete(id);
        audit.note(clock.instant(), visitor.user(), "subscription.delete", id, old.name());
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("test")
    @RolesAllowed(Scope.MAY_WRITE)
    public TemplateInstance test(@FormParam("endpoint") String endpoint) {
        var receiver = endpoints
                .find(endpoint)
                .orElseThrow(() -> ConsoleException.notFound("This receiver does not exist any more."));
        TestMessages.Sent sent = tests.send(receiver);
        return list(
                sent.delivered()
                        ? "The test message reached " + receiver.name() + "."
                        : "The test message did not reach " + receiver.name() + ": " + sent.detail());
    }

    private Subscription find(String id) {
        return subscriptions
                .find(id)
                .orElseThrow(
                        () -> ConsoleException.notFound("There is no such subscription. It may have been deleted."));
    }
}
