package io.lexwatch.alert.api;

/** That a request cannot be answered, in words for whoever sent it. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private ProblemException(int status, String detail) {
        super(detail);
        this.status = status;
    }

    static ProblemException notFound(String what, String id) {
        return new ProblemException(404, "there is no " + what + " '" + id + "'");
    }

    static ProblemException badRequest(String detail) {
        return new ProblemException(400, detail);
    }

    static ProblemException unprocessable(String detail) {
        return new ProblemException(422, detail);
    }

    static ProblemException changedMeanwhile(String what) {
        return new ProblemException(
                412, "the " + what + " was changed by somebody else meanwhile; read it again first");
    }

    int status() {
        return status;
    }
}
