package io.lexwatch.ingest.fetch;

/** That a redirect leads nowhere it may lead. */
final class RedirectException extends Exception {

    private static final long serialVersionUID = 1L;

    RedirectException(String message) {
        super(message);
    }
}
