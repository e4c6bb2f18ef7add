package io.lexwatch.ingest.command;

import io.lexwatch.ingest.fetch.FetchRequest;
import io.lexwatch.ingest.fetch.FetchResult;
import io.lexwatch.ingest.fetch.FetchSettings;
import io.lexwatch.ingest.fetch.HttpFetcher;
import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.ReadResult;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Fetches one address and reads it, under the same rules as the service. */
final class FeedAddress {

    private FeedAddress() {}

    static ReadResult read(String address, List<String> allowed, FeedReader reader) throws IOException {
        try (var fetcher = new HttpFetcher(FetchSettings.standard(allowed), Clock.systemUTC())) {
            return switch (fetcher.fetch(FetchRequest.feed(address, null, null))) {
                case FetchResult.Answered answered ->
                    reader.read(
                            answered.body(),
                            answered.charset(),
                            answered.headers().finalUrl());
                case FetchResult.Unchanged unchanged ->
                    new ReadResult.Unreadable("the server answers 304 to a first request");
                case FetchResult.Accepted accepted -> new ReadResult.Unreadable("the server answers without a body");
                case FetchResult.Gone gone -> new ReadResult.Unreadable("the server answers 410: gone for good");
                case FetchResult.Failed failed -> new ReadResult.Unreadable(failed.reason());
            };
        }
    }
}
