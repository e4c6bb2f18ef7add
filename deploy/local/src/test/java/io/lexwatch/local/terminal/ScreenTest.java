package io.lexwatch.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(written, true, StandardCharsets.UTF_8), terminal, false);
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalShowsProgressInPlace() {
        Screen screen = screen(true);
        screen.progress("1 of 2");
        screen.progress("2 of 2");
        assertThat(written()).isEqualTo("\r\033[K1 of 2\r\033[K2 of 2");
    }

    @Test
    void aLineGoesAboveTheProgress() {
        Screen screen = screen(true);
        screen.progress("1 of 2");
        screen.line("an alert");
        assertThat(written()).isEqualTo("\r\033[K1 of 2\r\033[Kan alert" + System.lineSeparator() + "1 of 2");
    }

    @Test
    void elsewhereProgressIsALineNowAndThen() {
        Screen screen = screen(false);
        screen.progress("1 of 3");
        screen.progress("2 of 3");
        assertThat(written()).isEqualTo("1 of 3" + System.lineSeparator());
    }

    @Test
    void noControlCharactersReachAFile() {
        Screen screen = screen(false);
        screen.progress("working");
        screen.line("done");
        screen.done();
        assertThat(written()).doesNotContain("\r", "\033");
    }
}
