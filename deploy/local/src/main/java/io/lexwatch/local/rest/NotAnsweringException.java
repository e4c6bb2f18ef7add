package io.lexwatch.local.rest;

import io.lexwatch.local.FailedException;

/** That nobody answers at a service's address: it may be starting again. */
public final class NotAnsweringException extends FailedException {

    private static final long serialVersionUID = 1L;

    NotAnsweringException(String message, Throwable cause) {
        super(message, cause);
    }
}
