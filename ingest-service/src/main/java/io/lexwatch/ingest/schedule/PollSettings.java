package io.lexwatch.ingest.schedule;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How much is done at once.
 *
 * @param atOnce polls under way, from the request to the commit
 * @param parsing answers read at once, because that is what takes memory and processor
 * @param hostGap time between two requests to one host
 * @param hostAtOnce requests to one host at once
 * @param holdHosts whether a server's {@code Retry-After} holds all feeds of its host
 * @param callbacks public address under which WebSub hubs reach this service, if there is one
 */
public record PollSettings(
        int atOnce, int parsing, Duration hostGap, int hostAtOnce, boolean holdHosts, Optional<URI> callbacks) {}
