package io.lexwatch.classifier.messaging;

import io.lexwatch.classifier.ClassifierConfig;
import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.CatalogException;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.pipeline.LiveClassifier;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Puts a changed catalog to use without a restart, and publishes it; a broken one is refused and the old one stays. */
@ApplicationScoped
public class CatalogWatch {

    private static final Logger LOG = Logger.getLogger(CatalogWatch.class);

    private final ClassifierConfig config;
    private final LiveClassifier classifier;
    private final CatalogPublisher publisher;
    private final CatalogLoader loader = new CatalogLoader();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("catalog-watch").factory());
    private long seen;

    @Inject
    public CatalogWatch(ClassifierConfig config, LiveClassifier classifier, CatalogPublisher publisher) {
        this.config = config;
        this.classifier = classifier;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        publisher.publish(classifier.current().catalog());
        config.catalog().folder().ifPresent(folder -> {
            seen = CatalogLoader.lastChange(folder);
            long every = config.catalog().check().toMillis();
            clock.scheduleWithFixedDelay(() -> look(folder), every, every, TimeUnit.MILLISECONDS);
        });
    }

    private void look(Path folder) {
        long changed = CatalogLoader.lastChange(folder);
        if (changed == seen) {
            return;
        }
        seen = changed;
        try {
            Catalog catalog = loader.load(folder);
            classifier.use(catalog);
            publisher.publish(catalog);
            LOG.infof("catalog %s is in use", catalog.version());
        } catch (CatalogException e) {
            LOG.errorf("the changed catalog is not used, the old one stays: %s", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the changed catalog is not used, the old one stays", e);
        }
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }
}
