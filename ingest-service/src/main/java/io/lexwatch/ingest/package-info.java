/**
 * The ingest service: polls feeds and publishes their new items. Reads as its pipeline: {@code feed}; {@code schedule}
 * takes a poll through {@code fetch}, {@code parse} and {@code publish}; {@code api} is asked from outside, {@code
 * command} from a terminal. This package holds the configuration and puts the parts together.
 */
package io.lexwatch.ingest;
