package io.lexwatch.ingest.api;

import io.lexwatch.contract.FeedHealth.Status;
import io.lexwatch.ingest.feed.FeedAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Feeds over REST: list, add, change, remove, poll now. */
@Path("/api/v1/feeds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class FeedResource {

    private final FeedBook book;

    public FeedResource(FeedBook book) {
        this.book = book;
    }

    @GET
    @Operation(summary = "All feeds with their health, by id")
    public List<FeedView> list(
            @QueryParam("status") Status status,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100000") int limit) {
        return book.all().stream()
                .filter(feed -> status == null || feed.health().status() == status)
                .skip(Math.max(0, offset))
                .limit(Math.max(0, limit))
                .toList();
    }

    @POST
    @Operation(summary = "Add a feed; answers 200 with the one there is where its address is known already")
    public Response add(FeedRequest request) {
        if (request == null) {
            throw new ProblemException(400, "send the feed as JSON, at least {\"url\": …}");
        }
        boolean added = !book.add(List.of(request)).isEmpty();
        var feed = book.find(FeedAddress.id(request.url()))
                .orElseThrow(() -> new ProblemException(409, "the feed was removed at the same time"));
        return added
                ? Response.created(URI.create("/api/v1/feeds/" + feed.id()))
                        .entity(feed)
                        .build()
                : Response.ok(feed).build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One feed with its health")
    public FeedView get(@PathParam("id") String id) {
        return book.find(id).orElseThrow(() -> new ProblemException(404, "there is no feed " + id));
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a feed; what is left out goes back to its default")
    public FeedView change(@PathParam("id") String id, FeedRequest request) {
        if (request == null) {
            throw new ProblemException(400, "send the feed as JSON, at least {\"url\": …}");
        }
        return book.change(id, request);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a feed and what is known of it")
    public void delete(@PathParam("id") String id) {
        book.delete(id);
    }

    @POST
    @Path("/{id}/poll")
    @Operation(summary = "Poll a feed now, as soon as its host's pace allows")
    public Response poll(@PathParam("id") String id) {
        book.pollNow(id);
        return Response.accepted().build();
    }
}
