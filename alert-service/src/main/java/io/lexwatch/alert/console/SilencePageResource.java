package io.lexwatch.alert.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lexwatch.alert.api.SilenceResource;
import io.lexwatch.alert.api.SilenceView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Mutes a dossier for some hours, under the same rules as over REST. */
@Path("/console/silences")
@RolesAllowed(Scope.MAY_WRITE)
public class SilencePageResource {

    private static final URI LIST = URI.create("/console/subscriptions#silences");
    private static final int LONGEST = 24 * 90;

    private final SilenceResource silences;
    private final Clock clock;

    @Inject
    SilencePageResource(SilenceResource silences, Clock clock) {
        this.silences = silences;
        this.clock = clock;
    }

    @POST
    public Response mute(
            @FormParam("dossier") String dossier,
            @FormParam("hours") @DefaultValue("24") int hours,
            @FormParam("reason") String reason) {
        if (dossier == null || dossier.isBlank() || hours < 1 || hours > LONGEST) {
            throw ConsoleException.unprocessable("Choose what to mute, and for how long: 1 hour to 90 days.");
        }
        ObjectNode filter = JsonNodeFactory.instance.objectNode();
        filter.putArray("dossier").add(dossier);
        silences.create(new SilenceView(
                null, filter, reason, null, null, clock.instant().plus(Duration.ofHours(hours))));
        return Response.seeOther(LIST).build();
    }

    @POST
    @Path("end")
    public Response end(@FormParam("id") String id) {
        silences.delete(id);
        return Response.seeOther(LIST).build();
    }
}
