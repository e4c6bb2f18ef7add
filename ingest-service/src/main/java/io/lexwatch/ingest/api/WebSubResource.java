package io.lexwatch.ingest.api;

import io.lexwatch.ingest.feed.FeedCommand;
import io.lexwatch.ingest.feed.FeedDirectory;
import io.lexwatch.ingest.feed.FeedEntry;
import io.lexwatch.ingest.publish.FeedWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Where WebSub hubs confirm subscriptions and push content; any replica takes them, the owner hears by command. */
@Path("/websub/{feed}/{token}")
@RunOnVirtualThread
public class WebSubResource {

    static final String PATH = "/websub/";

    /** A record holds two megabytes, and bytes in JSON take a third more. */
    private static final int LARGEST_PUSH = 1_400_000;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final FeedDirectory directory;
    private final FeedWriter writer;
    private final Clock clock;

    public WebSubResource(FeedDirectory directory, FeedWriter writer, Clock clock) {
        this.directory = directory;
        this.writer = writer;
        this.clock = clock;
    }

    /** Verification of intent: only what we asked for is confirmed. */
    @GET
    public Response confirm(
            @PathParam("feed") String feedId,
            @PathParam("token") String token,
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.topic") String topic,
            @QueryParam("hub.challenge") String challenge,
            @QueryParam("hub.lease_seconds") Long lease) {
        var entry = awaited(feedId, token);
        if (entry.isEmpty()
                || challenge == null
                || !"subscribe".equals(mode)
                || !entry.get().state().push().topic().equals(topic)) {
            return Problem.response(404, "nothing of this kind was asked for");
        }
        var until = clock.instant()
                .plusSeconds(lease == null || lease <= 0 ? Duration.ofDays(1).toSeconds() : lease);
        writer.command(entry.get().partition(), FeedCommand.subscribed(feedId, until, clock.instant()));
        return Response.ok(challenge, MediaType.TEXT_PLAIN_TYPE).build();
    }

    /** Content: taken whatever it is, as the protocol wants; only what is signed with our secret is read. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response push(
            @PathParam("feed") String feedId,
            @PathParam("token") String token,
            @HeaderParam("X-Hub-Signature") String signature,
            @HeaderParam("Content-Type") MediaType type,
            byte[] body) {
        var entry = find(feedId, token);
        if (entry.isEmpty()) {
            return Response.status(Response.Status.GONE).build();
        }
        if (HubSignature.matches(signature, body, entry.get().state().push().secret())) {
            var charset = type == null ? null : type.getParameters().get("charset");
            var command = body.length > LARGEST_PUSH
                    ? FeedCommand.poll(feedId, clock.instant())
                    : FeedCommand.push(feedId, body, charset, clock.instant());
            writer.command(entry.get().partition(), command);
        }
        return Response.accepted().build();
    }

    /** The hub may call back before this replica has read what its owner noted. */
    private Optional<FeedEntry> awaited(String feedId, String token) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var entry = find(feedId, token);
        while (entry.isEmpty() && directory.find(feedId).isPresent() && System.nanoTime() < until) {
            Waiting.pause();
            entry = find(feedId, token);
        }
        return entry;
    }

    private Optional<FeedEntry> find(String feedId, String token) {
        return directory.find(feedId).filter(entry -> {
            var push = entry.state().push();
            return push != null && push.token() != null && HubSignature.same(push.token(), token);
        });
    }
}
