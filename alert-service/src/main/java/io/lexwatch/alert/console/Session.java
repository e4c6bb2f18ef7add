package io.lexwatch.alert.console;

import java.time.Instant;

/**
 * That somebody signed in, as the cookie tells it.
 *
 * @param user whose key it was
 * @param scope read, write or admin
 * @param until when it ends
 */
record Session(String user, String scope, Instant until) {}
