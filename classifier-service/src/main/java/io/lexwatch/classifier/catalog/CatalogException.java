package io.lexwatch.classifier.catalog;

/** That a catalog file cannot be used; the message says which, in which line, and why. */
public final class CatalogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CatalogException(String message, Throwable cause) {
        super(message, cause);
    }
}
