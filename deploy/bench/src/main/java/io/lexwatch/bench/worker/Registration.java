package io.lexwatch.bench.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Registers feeds as a user does: by lists.
 *
 * @param service address of the ingest service without a trailing slash
 * @param key what it asks for
 */
public record Registration(String service, String key) {

    private static final int FEEDS_A_LIST = 2_500;

    /** Where a feed is. */
    public interface Addresses {

        String feed(int port, int number);
    }

    public void register(Addresses addresses, int port, int feeds) {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int from = 0; from < feeds; from += FEEDS_A_LIST) {
                var list = new StringBuilder("<opml version=\"2.0\"><body>");
                for (int feed = from; feed < Math.min(feeds, from + FEEDS_A_LIST); feed++) {
                    list.append("<outline type=\"rss\" xmlUrl=\"")
                            .append(addresses.feed(port, feed))
                            .append("\"/>");
                }
                post(http, list.append("</body></opml>").toString());
            }
        }
    }

    private void post(HttpClient http, String opml) {
        var request = HttpRequest.newBuilder(URI.create(service + "/api/v1/feeds/opml"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "text/x-opml")
                .POST(HttpRequest.BodyPublishers.ofString(opml))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("feeds were not taken: " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the ingest service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while registering feeds", e);
        }
    }
}
