package io.lexwatch.local.rest;

/** What the classifier tells of itself. */
public final class ClassifierClient implements AutoCloseable {

    private final RestClient rest;

    public ClassifierClient(int port, String key) {
        this.rest = new RestClient("classifier", port, key);
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
