package io.lexwatch.ingest.api;

/** Waits a moment for what Kafka is about to tell this replica. */
final class Waiting {

    private static final int MOMENT_MILLIS = 10;

    private Waiting() {}

    static void pause() {
        try {
            Thread.sleep(MOMENT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(503, "the service is stopping");
        }
    }
}
