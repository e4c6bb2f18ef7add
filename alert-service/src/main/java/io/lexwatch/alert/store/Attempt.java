package io.lexwatch.alert.store;

import java.time.Instant;

/**
 * One try to hand a message over.
 *
 * @param status the answer's HTTP or SMTP status; null where there was none
 * @param outcome what the channel made of it: delivered, again, rejected, gone
 * @param detail why, in words, without any address or secret
 * @param answer the first 2 kB of the answer
 */
public record Attempt(Instant at, long millis, Integer status, String outcome, String detail, String answer) {}
