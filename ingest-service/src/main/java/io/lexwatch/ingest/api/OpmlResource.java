package io.lexwatch.ingest.api;

import io.lexwatch.ingest.feed.Feed;
import io.lexwatch.ingest.feed.FeedAddress;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists of feeds in and out. */
@Path("/api/v1/feeds/opml")
@RunOnVirtualThread
public class OpmlResource {

    /**
     * What became of a list.
     *
     * @param added feeds that were not there before
     * @param present feeds that were
     * @param refused entries that cannot be feeds, and why
     * @param feeds ids of all that are there now, in the order of the list
     */
    public record Import(int added, int present, List<Refused> refused, List<String> feeds) {}

    /** An entry that was not taken. */
    public record Refused(String url, String reason) {}

    private final FeedBook book;
    private final Clock clock;

    public OpmlResource(FeedBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add all feeds of an OPML list that are not there yet")
    public Import add(byte[] opml, @QueryParam("historyIsNews") Boolean historyIsNews) {
        var refused = new ArrayList<Refused>();
        var good = new ArrayList<FeedRequest>();
        for (var request : Opml.read(opml, historyIsNews)) {
            try {
                request.toFeed("", 1, clock.instant());
                good.add(request);
            } catch (ProblemException e) {
                refused.add(new Refused(FeedAddress.shown(request.url()), e.getMessage()));
            }
        }
        var ids = good.stream()
                .map(request -> FeedAddress.id(request.url()))
                .distinct()
                .toList();
        int added = book.add(good).size();
        return new Import(added, ids.size() - added, refused, ids);
    }

    @GET
    @Produces("text/x-opml;charset=UTF-8")
    @Operation(summary = "All feeds as OPML, which can be imported again; holds the credentials of their addresses")
    public String list() {
        List<Feed> feeds = book.definitions();
        return Opml.write(feeds);
    }
}
