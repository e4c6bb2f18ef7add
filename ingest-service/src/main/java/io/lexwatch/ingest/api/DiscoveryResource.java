package io.lexwatch.ingest.api;

import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.ingest.fetch.FetchRequest;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.fetch.HttpFetcher;
import io.lexwatch.ingest.parse.Discovery;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadResult;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Finds the feeds of a web page, so that one of them can be added. */
@Path("/api/v1/feeds/discovery")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DiscoveryResource {

    /** A feed that was found, and how many items it has now. */
    public record Found(String url, String title, String format, int items) {}

    private static final int MANY = 10;

    private final HttpFetcher fetcher;
    private final FeedReader reader;

    public DiscoveryResource(HttpFetcher fetcher, FeedReader reader) {
        this.fetcher = fetcher;
        this.reader = reader;
    }

    @GET
    @Operation(summary = "The feeds behind an address: itself, those its page names, else those in usual places")
    public List<Found> find(@QueryParam("url") String url) {
        if (url == null || !FeedAddress.isWeb(url)) {
            throw new ProblemException(400, "url must be an http or https address");
        }
        var answer = switch (fetcher.fetch(FetchRequest.page(url))) {
            case FetchResult.Answered answered -> answered;
            case FetchResult.Failed failed -> throw new ProblemException(422, failed.reason());
            case FetchResult.Gone gone ->
                throw new ProblemException(422, "its server says that it is gone for good (410)");
            case FetchResult.Accepted accepted -> throw new ProblemException(422, "it answers without a body");
            case FetchResult.Unchanged unchanged ->
                throw new ProblemException(422, "it answers 304 to a first request");
        };
        var found = new ArrayList<Found>();
        read(url, answer, "", found);
        if (found.isEmpty()) {
            var page = answer.headers().finalUrl();
            var offers = Discovery.offers(answer.body(), answer.charset(), page);
            offers.stream().limit(MANY).forEach(offer -> fetch(offer.url(), offer.title(), found));
            if (found.isEmpty()) {
                Discovery.guesses(page).forEach(guess -> fetch(guess, "", found));
            }
        }
        return found;
    }

    private void fetch(String url, String title, List<Found> found) {
        if (fetcher.fetch(FetchRequest.feed(url, null, null)) instanceof FetchResult.Answered answered) {
            read(url, answered, title, found);
        }
    }

    private void read(String url, FetchResult.Answered answer, String title, List<Found> found) {
        if (reader.read(answer.body(), answer.charset(), url) instanceof ReadResult.Read read) {
            var feed = read.document();
            found.add(new Found(
                    url,
                    feed.title().isEmpty() ? title : feed.title(),
                    feed.format().name(),
                    feed.items().size()));
        }
    }
}
