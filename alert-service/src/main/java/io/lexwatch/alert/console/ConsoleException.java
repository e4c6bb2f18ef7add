package io.lexwatch.alert.console;

/** That a page cannot be shown or a change not be made, in words for the reader. */
final class ConsoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private ConsoleException(int status, String why) {
        super(why);
        this.status = status;
    }

    static ConsoleException notFound(String why) {
        return new ConsoleException(404, why);
    }

    static ConsoleException unprocessable(String why) {
        return new ConsoleException(422, why);
    }

    int status() {
        return status;
    }
}
