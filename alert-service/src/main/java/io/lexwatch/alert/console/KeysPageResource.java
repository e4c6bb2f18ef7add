package io.lexwatch.alert.console;

import io.lexwatch.alert.access.IllegalKeyException;
import io.lexwatch.alert.access.Keys;
import io.lexwatch.alert.store.ApiKey;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** API keys: made here and shown once, listed without what their holders show, revoked. */
@Path("/console/keys")
@RolesAllowed(Scope.MAY_ADMINISTER)
@Produces(MediaType.TEXT_HTML)
public class KeysPageResource {

    private final Keys keys;
    private final Visitor visitor;
    private final Clock clock;

    @Inject
    KeysPageResource(Keys keys, Visitor visitor, Clock clock) {
        this.keys = keys;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page(KeysView.Told.NOTHING);
    }

    @POST
    public Response make(
            @FormParam("name") String name, @FormParam("scope") String scope, @FormParam("days") int days) {
        Instant expires = days < 1 ? null : clock.instant().plus(Duration.ofDays(days));
        try {
            Keys.Made made = keys.make(name, scope, expires, visitor.user());
            return answer(200, new KeysView.Told(made.key().name(), made.text(), null));
        } catch (IllegalKeyException e) {
            return answer(422, new KeysView.Told(null, null, Words.sentence(e.getMessage())));
        }
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@PathParam("id") String id) {
        if (!keys.revoke(id, visitor.user())) {
            throw ConsoleException.notFound("There is no such key. It may have been revoked already.");
        }
        return Response.seeOther(URI.create("/console/keys")).build();
    }

    private Response answer(int status, KeysView.Told told) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(page(told))
                .build();
    }

    private TemplateInstance page(KeysView.Told told) {
        var moments = visitor.moments();
        List<KeysView.Line> lines =
                keys.all().stream().map(key -> line(key, moments)).toList();
        return Pages.keys(visitor.page("API keys", "keys"), new KeysView(lines, told));
    }

    private KeysView.Line line(ApiKey key, Moments moments) {
        boolean over = key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant());
        return new KeysView.Line(
                key.id(),
                key.name(),
                Words.sentence(key.scope()),
                key.createdBy(),
                moments.of(key.createdAt()),
                moments.of(key.lastUsedAt()),
                moments.of(key.expiresAt()),
                over);
    }
}
