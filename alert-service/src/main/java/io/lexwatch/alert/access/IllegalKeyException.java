package io.lexwatch.alert.access;

/** That a key cannot be made as asked, in words for whoever asked. */
public final class IllegalKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalKeyException(String wrong) {
        super(wrong);
    }
}
