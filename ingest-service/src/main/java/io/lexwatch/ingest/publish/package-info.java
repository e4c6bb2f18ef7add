/**
 * Writes to Kafka: a poll's outcome in a transaction of the feed partition's own producer, definitions and commands
 * outside of one. May use {@code feed}; knows neither {@code fetch} nor {@code parse}.
 */
package io.lexwatch.ingest.publish;
