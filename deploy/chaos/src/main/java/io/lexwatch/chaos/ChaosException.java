package io.lexwatch.chaos;

/** That a run cannot be made, with what to do about it in the message. */
public final class ChaosException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChaosException(String message) {
        super(message);
    }
}
