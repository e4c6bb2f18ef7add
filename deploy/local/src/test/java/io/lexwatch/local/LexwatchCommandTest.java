package io.lexwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexwatchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void helpIsNoFailure() {
        assertThat(LexwatchCommand.execute("help")).isZero();
        assertThat(LexwatchCommand.execute("help", "up")).isZero();
        assertThat(LexwatchCommand.execute("replay", "--help")).isZero();
    }

    @Test
    void whatIsNotKnownIsWrongUsage() {
        assertThat(LexwatchCommand.execute("dance")).isEqualTo(2);
        assertThat(LexwatchCommand.execute("up", "--slack-url", "x")).isEqualTo(2);
        assertThat(LexwatchCommand.execute("up", "--poll", "soon")).isEqualTo(2);
    }

    @Test
    void wrongUsageIsSaidInALineAndNotInAPage() {
        var before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            LexwatchCommand.execute("up", "--poll", "soon");
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "lexwatch: --poll takes a time such as 60s or 5m, not \"soon\"", "See ./lexwatch up --help");
    }

    @Test
    void whatCannotBeDoneFails() {
        assertThat(LexwatchCommand.execute("status", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(LexwatchCommand.execute("replay", folder.toString())).isEqualTo(1);
        assertThat(LexwatchCommand.execute(
                        "up", "--feeds", folder.resolve("none.opml").toString()))
                .isEqualTo(1);
    }
}
