package io.lexwatch.alert.notify;

/**
 * How an attempt went.
 *
 * @param status the answer's status; null where there was none
 * @param answer the first 2 kB of the answer, without anything secret
 * @param thread the receiver's own id of the message, below which others can go; null where there is none
 */
public record Result(Outcome outcome, Integer status, String answer, String thread) {

    public Result(Outcome outcome, Integer status, String answer) {
        this(outcome, status, answer, null);
    }
}
