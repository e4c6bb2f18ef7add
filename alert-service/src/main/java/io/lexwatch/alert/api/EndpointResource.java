package io.lexwatch.alert.api;

import io.lexwatch.alert.access.Roles;
import io.lexwatch.alert.deliver.TestMessages;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Endpoint;
import io.lexwatch.alert.store.Endpoints;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints: where messages go. */
@Path("/api/v1/endpoints")
@Tag(name = "endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndpointResource {

    private final Endpoints endpoints;
    private final EndpointRules rules;
    private final TestMessages tests;
    private final AuditLog audit;
    private final SecurityIdentity identity;
    private final Clock clock;

    @Inject
    public EndpointResource(
            Endpoints endpoints,
            EndpointRules rules,
            TestMessages tests,
            AuditLog audit,
            SecurityIdentity identity,
            Clock clock) {
        this.endpoints = endpoints;
        this.rules = rules;
        this.tests = tests;
        this.audit = audit;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READ)
    @Operation(summary = "Lists endpoints, without addresses and secrets")
    public List<EndpointView> list() {
        return endpoints.all().stream().map(EndpointView::of).toList();
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.READ)
    @Operation(summary = "One endpoint, without address and secret")
    public Response get(@PathParam("id") String id) {
        Endpoint found = find(id);
        return Versions.tagged(Response.ok(), EndpointView.of(found), found.version());
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Makes an endpoint")
    public Response create(EndpointView asked) {
        Endpoint made = rules.created(UUID.randomUUID().toString(), asked, clock.instant());
        endpoints.put(made);
        audit.note(clock.instant(), by(), "endpoint.create", made.id(), made.name());
        return Versions.tagged(Response.status(201), EndpointView.of(made), made.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Changes an endpoint and enables it",
            description =
                    "A new secret is signed with beside the old one for 24 hours. What is left out stays as it is.")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, EndpointView asked) {
        Endpoint old = find(id);
        Versions.check(ifMatch, old.version(), "endpoint");
        Endpoint changed = rules.changed(old, asked, clock.instant());
        if (!endpoints.replace(changed, old.version())) {
            throw ProblemException.changedMeanwhile("endpoint");
        }
        audit.note(clock.instant(), by(), "endpoint.change", id, changed.name());
        return Versions.tagged(Response.ok(), EndpointView.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Deletes an endpoint; what waits for it is cancelled")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        Versions.check(ifMatch, find(id).version(), "endpoint");
        if (!endpoints.delete(id)) {
            throw ProblemException.notFound("endpoint", id);
        }
        audit.note(clock.instant(), by(), "endpoint.delete", id, null);
    }

    @POST
    @Path("{id}/test")
    @RolesAllowed(Roles.WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Sends a test message to an endpoint now, and says what came of it")
    public TestMessages.Sent test(@PathParam("id") String id) {
        return tests.send(find(id));
    }

    @POST
    @Path("test-message")
    @RolesAllowed(Roles.WRITE)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Sends a test message to every endpoint in use",
            description = "It names the alerts that what the feeds held when they were added would have made.")
    public TestMessages.SentToAll testMessage() {
        return tests.sendToAll();
    }

    private Endpoint find(String id) {
        return endpoints.find(id).orElseThrow(() -> ProblemException.notFound("endpoint", id));
    }

    private String by() {
        return identity.getPrincipal().getName();
    }
}
