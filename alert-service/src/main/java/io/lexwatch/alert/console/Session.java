package io.lexwatch.alert.console;

import java.time.Instant;

/**
 * That somebody signed in, as the cookie tells it.
 *
 * @param user whose key it was
 * @param scope read, write or admin
 * @param key id of the key, which is asked for what it allows now; empty for the first key, which has none
 * @param until when it ends
 */
record Session(String user, String scope, String key, Instant until) {}
