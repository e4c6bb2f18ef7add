package io.lexwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

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
    void whatCannotBeDoneFails() {
        assertThat(LexwatchCommand.execute("status", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(LexwatchCommand.execute("replay", folder.toString())).isEqualTo(1);
        assertThat(LexwatchCommand.execute(
                        "up", "--feeds", folder.resolve("none.opml").toString()))
                .isEqualTo(1);
    }
}
