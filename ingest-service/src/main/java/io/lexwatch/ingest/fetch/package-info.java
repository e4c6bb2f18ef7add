/**
 * Gets an answer over HTTP, politely and safely: the address connected to is checked, every limit holds, nothing is
 * thrown. Knows neither {@code parse} nor Kafka, and no other package of the service.
 */
package io.lexwatch.ingest.fetch;
