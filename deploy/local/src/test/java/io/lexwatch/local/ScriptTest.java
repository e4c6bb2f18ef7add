package io.lexwatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    private ScriptRun script;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void layOut() throws IOException {
        script = new ScriptRun(home, ProjectHome.find());
    }

    @AfterEach
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private Process start(String name, String... words) throws IOException {
        Process process = script.start(name, words);
        started.add(process);
        return process;
    }

    private int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoCommandsOneBuildsAndTheOtherWaits(boolean flock) throws Exception {
        if (!flock) {
            script.withoutFlock();
        }
        Process first = start("first", "status");
        await().atMost(PATIENCE).until(() -> script.builds() == 1);
        Process second = start("second", "up");
        await().atMost(PATIENCE).until(() -> script.said("second").contains("waiting for it"));
        assertThat(second.isAlive()).isTrue();
        script.letMavenEnd();
        assertThat(exitCode(first)).isZero();
        assertThat(exitCode(second)).isZero();
        assertThat(script.builds()).isEqualTo(1);
        assertThat(script.said("first")).contains("Built in").contains("LexwatchCommand status");
        assertThat(script.said("second")).doesNotContain("Built in").contains("LexwatchCommand up");
    }

    @Test
    void aLockThatNobodyHoldsAnyMoreIsTakenAway() throws Exception {
        script.withoutFlock();
        script.letMavenEnd();
        Process ended = start("ended", "--help");
        assertThat(exitCode(ended)).isZero();
        Path lock = Files.createDirectories(home.resolve("target/build.lock.d"));
        Files.writeString(lock.resolve("pids"), ended.pid() + "\n");
        assertThat(exitCode(start("next", "status"))).isZero();
        assertThat(script.said("next")).contains("Built in").doesNotContain("waiting");
        assertThat(lock).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "help help"})
    void helpNeedsNoBuild(String words) throws Exception {
        assertThat(exitCode(start("help", words.split(" ")))).isZero();
        assertThat(script.said("help")).startsWith("Usage: lexwatch").contains("demo", "classify", "eval");
        assertThat(script.builds()).isZero();
    }

    @Test
    void helpOnACommandIsThatCommandsOwn() throws Exception {
        script.letMavenEnd();
        assertThat(exitCode(start("help", "help", "classify"))).isZero();
        assertThat(script.said("help")).contains("ClassifierCommand classify --help");
        assertThat(exitCode(start("test", "test", "--help"))).isZero();
        assertThat(script.said("test")).startsWith("Usage: lexwatch test").contains("every test");
    }

    @Test
    void saysThatLibrariesAreDownloadedWhereThisProjectsAreNot() throws Exception {
        script.letMavenEnd();
        assertThat(exitCode(start("first", "status"))).isZero();
        assertThat(script.said("first")).contains("also downloads the libraries");
    }
}
