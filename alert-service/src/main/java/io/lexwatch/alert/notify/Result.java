package io.lexwatch.alert.notify;

/**
 * How an attempt went.
 *
 * @param status the answer's status; null where there was none
 * @param answer the first 2 kB of the answer, without anything secret
 */
public record Result(Outcome outcome, Integer status, String answer) {}
