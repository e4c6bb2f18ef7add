package io.lexwatch.local.rest;

import java.time.Instant;
import java.util.Map;

/** What the classifier tells of itself. */
public final class ClassifierClient implements AutoCloseable {

    private final RestClient rest;

    public ClassifierClient(int port, String key) {
        this.rest = new RestClient("classifier", port, key);
    }

    /** Has items that were fetched since a moment read again; answers the run's id. */
    public String reclassify(Instant since) {
        return rest.post("/reclassifications", Map.of("since", since.toString()))
                .path("run")
                .asText();
    }

    public Metrics metrics() {
        return Metrics.parse(rest.text("/q/metrics"));
    }

    public boolean isReady() {
        return rest.isOk("/q/health/ready");
    }

    @Override
    public void close() {
        rest.close();
    }
}
