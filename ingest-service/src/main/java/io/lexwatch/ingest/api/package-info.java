/**
 * What can be asked of the service from outside: feeds over REST, health. Uses {@code feed}, {@code publish} to write,
 * {@code schedule} to look; nobody uses it.
 */
package io.lexwatch.ingest.api;
