/**
 * Makes the items of a feed out of the bytes of an answer: charset, repair, ROME, and the tolerant reading behind it.
 * Pure functions; knows neither HTTP nor Kafka, and no other package of the service.
 */
package io.lexwatch.ingest.parse;
