package io.lexwatch.local.demo;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.serve.FeedBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** The sample feeds, which are of the project's own writing: what they show first, and what some of them show later. */
final class SampleFeeds {

    static final List<String> FIRST =
            List.of("harbour-times.xml", "continental-courier.xml", "monsoon-wire.xml", "plains-dispatch.xml");
    static final List<String> LATER = List.of("harbour-times.xml", "monsoon-wire.xml");

    private SampleFeeds() {}

    static FeedBody first(String name) {
        return read("/demo/" + name);
    }

    static FeedBody later(String name) {
        return read("/demo/later/" + name);
    }

    private static FeedBody read(String resource) {
        try (InputStream stream = SampleFeeds.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FailedException("the sample feed " + resource + " is missing from this build");
            }
            return FeedBody.of(Path.of(resource), stream.readAllBytes());
        } catch (IOException e) {
            throw new FailedException("the sample feed " + resource + " cannot be read: " + e.getMessage(), e);
        }
    }
}
