package io.lexwatch.local.rest;

/** The three services of one stack. */
public final class Services implements AutoCloseable {

    private final IngestClient ingest;
    private final ClassifierClient classifier;
    private final AlertClient alert;

    public Services(int ingestPort, int classifierPort, int alertPort, String key) {
        this.ingest = new IngestClient(ingestPort, key);
        this.classifier = new ClassifierClient(classifierPort, key);
        this.alert = new AlertClient(alertPort, key);
    }

    public IngestClient ingest() {
        return ingest;
    }

    public ClassifierClient classifier() {
        return classifier;
    }

    public AlertClient alert() {
        return alert;
    }

    /** How far items have come since the services were started. */
    public Flow flow() {
        return Flow.of(ingest.metrics(), classifier.metrics(), alert.metrics());
    }

    @Override
    public void close() {
        ingest.close();
        classifier.close();
        alert.close();
    }
}
