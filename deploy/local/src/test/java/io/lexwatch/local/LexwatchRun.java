package io.lexwatch.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A command run as {@code main} would, with what it says on standard error. */
public final class LexwatchRun {

    private LexwatchRun() {}

    /** Its exit code, a space, and what it said on standard error. */
    public static String of(Object... words) {
        var before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = LexwatchCommand.execute(
                    Arrays.stream(words).map(Object::toString).toArray(String[]::new));
            return code + " " + said.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setErr(before);
        }
    }
}
