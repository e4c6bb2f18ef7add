package io.lexwatch.bench.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service tells of itself to Prometheus. */
public final class Metrics implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /**
     * The metrics of a service.
     *
     * @param service its address without a trailing slash
     */
    public Metrics(String service) {
        this.address = URI.create(service + "/q/metrics");
    }

    /** The sum over all labels of a counter, 0 where it has not counted yet. */
    public double sum(String name) {
        return sum(text(), name);
    }

    /** What follows a value, a time or an exemplar, is left alone. */
    static double sum(String text, String name) {
        var value = Pattern.compile(Pattern.quote(name) + "(?:\\{.*?\\})? ([^ ]+).*");
        return text.lines()
                .map(value::matcher)
                .filter(Matcher::matches)
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    private String text() {
        try {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException("the service does not answer at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + address, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
