package io.lexwatch.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private final PrintStream before = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(before);
    }

    private int run(String... words) {
        return IngestCommand.commandLine()
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void callsItselfAsItIsCalled() {
        assertThat(run("read", "--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: lexwatch read ");
    }

    @Test
    void wrongUsageIsSaidInALineAndNotInAPage() {
        assertThat(run("read")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "lexwatch read: name a FILE, a FOLDER, a URL, or - for standard input",
                        "See ./lexwatch read --help");
    }

    @Test
    void whatATerminalWouldObeyIsNotPrinted(@TempDir Path folder) throws Exception {
        Path feed = folder.resolve("feed.json");
        Files.writeString(feed, """
                {"version":"https://jsonfeed.org/version/1.1","title":"Town\\u001b[31m news",
                 "items":[{"id":"1","title":"Rain \\u202e\\u009bat noon","url":"https://town.example/1"}]}
                """);
        assertThat(run("read", feed.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Town", "Rain")
                .doesNotContain("\033", "\u202e", "\u009b");
    }
}
