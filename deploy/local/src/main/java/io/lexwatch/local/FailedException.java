package io.lexwatch.local;

/** That a command cannot do what it was asked; the message is one line for the user: what, where, what to do. */
public class FailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FailedException(String message) {
        super(message);
    }

    public FailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
