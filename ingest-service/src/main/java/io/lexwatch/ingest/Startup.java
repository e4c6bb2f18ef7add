package io.lexwatch.ingest;

import io.lexwatch.ingest.schedule.Polling;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins the polling once the service is up. */
@ApplicationScoped
public class Startup {

    private final Polling polling;

    public Startup(Polling polling) {
        this.polling = polling;
    }

    void start(@Observes StartupEvent event) {
        polling.start();
    }
}
