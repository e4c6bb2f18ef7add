package io.lexwatch.classifier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Everything that can be set from outside. */
@ConfigMapping(prefix = "lexwatch")
public interface ClassifierConfig {

    /** Bootstrap servers of the broker [LEXWATCH_KAFKA]. */
    @WithDefault("localhost:9092")
    String kafka();

    /** The first admin key [LEXWATCH_API_KEY]; at least 16 characters; the service does not start without. */
    Optional<String> apiKey();

    /** How the catalog is found and kept up to date. */
    Catalog catalog();

    /** How the catalog is found and kept up to date. */
    interface Catalog {

        /** A folder whose files add to and replace entries of the shipped catalog [LEXWATCH_CATALOG_FOLDER]. */
        Optional<Path> folder();

        /** How often the folder is looked at for changes [LEXWATCH_CATALOG_CHECK]. */
        @WithDefault("PT10S")
        Duration check();
    }
}
