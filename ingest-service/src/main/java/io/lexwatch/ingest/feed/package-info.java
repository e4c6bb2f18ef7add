/**
 * What is known of feeds: their definitions, what was last seen of each, and the view of all of them that every replica
 * keeps. Uses no other package of the service and no Kafka.
 */
package io.lexwatch.ingest.feed;
