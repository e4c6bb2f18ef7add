package io.lexwatch.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {

    static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    static JavaCommand command(Path folder, String name) {
        String classPath = System.getProperty("java.class.path");
        return JavaCommand.of(name, classPath, EchoMain.class.getName(), new JavaCommand.Heap(8, 32), folder)
                .withOptions("-D" + ProjectHome.PROPERTY + "=" + ProjectHome.find());
    }

    @Test
    void getsItsArgumentsAndEnvironmentAndNothingOfOurs() {
        try (var process = command(folder, "echo")
                .withArgs("wait", "a b")
                .withEnvironment(Map.of("LEXWATCH_TEST_SECRET", "s3cret"))
                .start()) {
            process.awaitLine("READY wait a b", SOON);
            assertThat(process.command().log().tail(5)).contains("SECRET s3cret");
            assertThat(ProcessHandle.of(process.pid())
                            .orElseThrow()
                            .info()
                            .commandLine()
                            .orElse(""))
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void whereTheProcessEndedSaysSoWithTheEndOfItsLog() {
        try (var process = command(folder, "echo").withArgs("fail").start()) {
            assertThatThrownBy(() -> process.awaitLine("READY", SOON))
                    .isInstanceOf(ProcessFailedException.class)
                    .hasMessageContaining("The echo ended with exit code 1")
                    .hasMessageContaining("the disk is full");
        }
    }

    @Test
    void waitsForHttp() {
        int port = FreePort.find();
        try (var process = command(folder, "echo").withArgs("serve", "" + port).start()) {
            process.awaitHttpReady(URI.create("http://127.0.0.1:" + port + "/"), SOON);
            assertThat(FreePort.isFree(port)).isFalse();
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }

    @Test
    void pausedAnswersNothingAndStillStops() throws Exception {
        int port = FreePort.find();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .timeout(Duration.ofMillis(500))
                .build();
        var process = command(folder, "echo").withArgs("serve", "" + port).start();
        try (process;
                var client = HttpClient.newHttpClient()) {
            process.awaitHttpReady(request.uri(), SOON);
            process.pause();
            assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(HttpTimeoutException.class);
            process.resume();
            process.awaitHttpReady(request.uri(), SOON);
            process.pause();
        }
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void killEndsItAtOnceAndOnExitTellsTheSignal() throws Exception {
        try (var process = command(folder, "echo").withArgs("wait").start()) {
            process.awaitLine("READY", SOON);
            process.kill();
            assertThat(process.onExit().get(1, TimeUnit.SECONDS)).isEqualTo(128 + 9);
        }
    }

    @Test
    void ignoresTheTerminalsInterrupt() throws IOException, InterruptedException {
        try (var process = command(folder, "echo").withArgs("wait").start()) {
            process.awaitLine("READY", SOON);
            new ProcessBuilder("/bin/sh", "-c", "kill -INT \"$0\"; kill -HUP \"$0\"", "" + process.pid())
                    .start()
                    .waitFor();
            assertThat(process.onExit()
                            .completeOnTimeout(-1, 1, TimeUnit.SECONDS)
                            .join())
                    .isEqualTo(-1);
        }
    }

    @Test
    void killedParentLeavesNoChild() throws Exception {
        var parent =
                command(folder, "parent").withArgs("parent", folder.toString()).start();
        parent.awaitLine("READY", SOON);
        long child = parent.command()
                .log()
                .lineStarting("CHILD ")
                .map(line -> Long.parseLong(line.substring("CHILD ".length())))
                .orElseThrow();
        ProcessHandle handle = ProcessHandle.of(child).orElseThrow();
        parent.kill();
        assertThat(handle.onExit().get(SOON.toSeconds(), TimeUnit.SECONDS).isAlive())
                .isFalse();
    }
}
