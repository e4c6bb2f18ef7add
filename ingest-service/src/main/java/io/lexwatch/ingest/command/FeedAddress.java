package io.lexwatch.ingest.command;

import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadResult;
import java.util.List;

/** Fetches one address and reads it, under the same rules as the service. */
final class FeedAddress {

    private FeedAddress() {}

    static ReadResult read(String address, List<String> allowed, FeedReader reader) {
        var settings = io.lexwatch.ingest.fetch.FetchSettings.standard(allowed);
        try (var fetcher = new io.lexwatch.ingest.fetch.HttpFetcher(settings, java.time.Clock.systemUTC())) {
            return switch (fetcher.fetch(io.lexwatch.ingest.fetch.FetchRequest.feed(address, null, null))) {
                case io.lexwatch.ingest.fetch.FetchResult.Answered answered ->
                    reader.read(
                            answered.body(),
                            answered.charset(),
                            answered.headers().finalUrl());
                case io.lexwatch.ingest.fetch.FetchResult.Unchanged unchanged ->
                    new ReadResult.Unreadable("answered 304 to a first request");
                case io.lexwatch.ingest.fetch.FetchResult.Gone gone ->
                    new ReadResult.Unreadable("the server answers 410: gone for good");
                case io.lexwatch.ingest.fetch.FetchResult.Failed failed -> new ReadResult.Unreadable(failed.reason());
            };
        } catch (java.io.IOException e) {
            return new ReadResult.Unreadable("the connection could not be closed: " + e.getMessage());
        }
    }
}
