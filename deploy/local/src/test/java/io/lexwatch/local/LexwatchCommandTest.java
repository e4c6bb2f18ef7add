package io.lexwatch.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.processes.ProjectHome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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
        assertThat(LexwatchRun.of("up", "--poll", "soon").lines())
                .containsExactly(
                        "2 lexwatch: --poll takes a time such as 60s or 5m, not \"soon\"", "See ./lexwatch up --help");
    }

    @Test
    void aCommandThatThereIsNotIsNamed() {
        assertThat(LexwatchRun.of("frobnicate").lines())
                .containsExactly("2 lexwatch: there is no command \"frobnicate\".", "See ./lexwatch help");
        assertThat(LexwatchRun.of("stauts").lines())
                .containsExactly(
                        "2 lexwatch: there is no command \"stauts\". Did you mean status?", "See ./lexwatch help");
        assertThat(LexwatchRun.of("clasify")).contains("Did you mean classify?");
    }

    @Test
    void theScriptPrintsTheSameHelpWithoutABuild() throws Exception {
        var out = new StringWriter();
        LexwatchCommand.commandLine().usage(new PrintWriter(out), CommandLine.Help.Ansi.OFF);
        Path page = ProjectHome.find().resolve("deploy/local/src/main/help.txt");
        assertThat(page).hasContent(out.toString());
    }

    @Test
    void whatIsNoAddressOfAPageIsSaidSo() {
        assertThat(LexwatchRun.of("why", "garb\033[1mage", "--data", folder))
                .startsWith("2 lexwatch: \"garb\uFFFD[1mage\" is no address of a page.");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInWords() {
        assertThat(LexwatchRun.of("demo", "--data", "/proc/nope"))
                .isEqualTo("1 lexwatch: the folder /proc/nope cannot be written to (nothing can be made there)."
                        + " Choose another with --data DIR.");
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
