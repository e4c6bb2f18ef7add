/**
 * Commands that need nothing running: what the reader makes of a feed. May use {@code parse} and {@code fetch}, nobody
 * uses it.
 */
package io.lexwatch.ingest.command;
