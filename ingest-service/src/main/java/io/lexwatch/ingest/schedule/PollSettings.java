package io.lexwatch.ingest.schedule;

import java.time.Duration;

/**
 * How much is done at once.
 *
 * @param atOnce polls under way, from the request to the commit
 * @param parsing answers read at once, because that is what takes memory and processor
 * @param hostGap time between two requests to one host
 * @param hostAtOnce requests to one host at once
 * @param holdHosts whether a server's {@code Retry-After} holds all feeds of its host
 */
public record PollSettings(int atOnce, int parsing, Duration hostGap, int hostAtOnce, boolean holdHosts) {}
