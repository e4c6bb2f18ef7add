/**
 * The feeds, as the ingest service tells of them over its REST interface; knows no other package, and that the service is
 * away is an answer.
 */
package io.lexwatch.alert.feeds;
