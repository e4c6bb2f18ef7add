package io.lexwatch.local.up;

/** That an option or a line of the config file makes no sense. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
