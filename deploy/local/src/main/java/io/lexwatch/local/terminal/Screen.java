package io.lexwatch.local.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Standard output: lines that stay, and one line of progress below them, rewritten in place on a terminal and printed
 * now and then elsewhere.
 */
public final class Screen {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final String CLEAR = "\r\033[K";
    private static final int WIDEST = 110;

    private final PrintStream out;
    private final boolean terminal;
    private final Style style;
    private String progress = "";
    private long printedAt;

    Screen(PrintStream out, boolean terminal, boolean colour) {
        this.out = out;
        this.terminal = terminal;
        this.style = new Style(colour);
    }

    /** Standard output as it is: a terminal or not, with colours or without. */
    public static Screen standard() {
        boolean terminal = isTerminal();
        String noColour = System.getenv("NO_COLOR");
        boolean colour = terminal && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Screen(utf8(new FileOutputStream(FileDescriptor.out)), terminal, colour);
    }

    /** A writer in UTF-8, whatever the locale says. */
    public static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static PrintStream utf8(FileOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static boolean isTerminal() {
        // The launcher's script asks the shell, which knows about standard output alone.
        String said = System.getProperty("lexwatch.terminal");
        return said == null ? System.console() != null : Boolean.parseBoolean(said);
    }

    public boolean terminal() {
        return terminal;
    }

    public Style style() {
        return style;
    }

    /** Prints lines that stay. */
    public synchronized void line(String text) {
        if (terminal && !progress.isEmpty()) {
            out.print(CLEAR);
        }
        out.println(text);
        if (terminal && !progress.isEmpty()) {
            out.print(progress);
        }
        out.flush();
    }

    /** Shows how far it is; replaces what was shown before. */
    public synchronized void progress(String text) {
        String shown = text.length() > WIDEST ? text.substring(0, WIDEST - 1) + "…" : text;
        if (terminal) {
            out.print(CLEAR + shown);
            out.flush();
        } else if (!shown.equals(progress) && System.nanoTime() - printedAt > BETWEEN_LINES.toNanos()) {
            out.println(shown);
            printedAt = System.nanoTime();
        }
        progress = shown;
    }

    /** Takes the progress away. */
    public synchronized void done() {
        if (terminal && !progress.isEmpty()) {
            out.print(CLEAR);
            out.flush();
        }
        progress = "";
        printedAt = 0;
    }
}
