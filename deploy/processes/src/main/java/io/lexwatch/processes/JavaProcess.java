package io.lexwatch.processes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A virtual machine of its own, running; it ends at the latest when the process that started it ends. */
public final class JavaProcess implements AutoCloseable {

    /** How long a process may take to stop by itself before it is killed. */
    public static final Duration STOP_GRACE = Duration.ofSeconds(15);

    private static final int SHOWN_LINES = 15;
    private static final long POLL_MILLIS = 50;

    private final JavaCommand command;
    private final Process process;

    private JavaProcess(JavaCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    static JavaProcess start(JavaCommand command) {
        command.log().rotate();
        var builder = new ProcessBuilder(command.commandLine())
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(command.log().file().toFile()));
        builder.environment().clear();
        builder.environment().putAll(command.wholeEnvironment());
        try {
            return new JavaProcess(command, builder.start());
        } catch (IOException e) {
            throw new ProcessFailedException("The " + command.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    public JavaCommand command() {
        return command;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the process has ended, with its exit code; 128 + n where signal n ended it. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Waits until its log holds a line that begins so. */
    public void awaitLine(String prefix, Duration atMost) {
        await(
                "printed no line \"" + prefix + "…\"",
                atMost,
                () -> command.log().lineStarting(prefix).isPresent());
    }

    /** Waits until the address answers 200. */
    public void awaitHttpReady(URI address, Duration atMost) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(5))
                .GET()
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            await("is not ready at " + address, atMost, () -> answersOk(client, request));
        }
    }

    /** Asks it to stop, and kills it where it does not within {@link #STOP_GRACE}. */
    public void stop() {
        if (process.isAlive()) {
            resume();
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL: no time to write anything. Returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGSTOP: keeps its connections and answers nothing. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        stop();
    }

    private void await(String what, Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            // Asked first: what a process did before it ended counts.
            boolean alive = process.isAlive();
            if (condition.getAsBoolean()) {
                return;
            }
            if (!alive) {
                throw failed("ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                throw failed(what + " after " + atMost.toSeconds() + " s");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failed(what + " when the waiting was interrupted");
            }
        }
    }

    private ProcessFailedException failed(String what) {
        return new ProcessFailedException("The " + command.name() + " " + what + ". Its log, "
                + command.log().file() + ", ends:\n  "
                + String.join("\n  ", command.log().tail(SHOWN_LINES)));
    }

    private static boolean answersOk(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** By the shell's own kill: not every machine has one on its path. */
    private void signal(String name) {
        try {
            int code = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " \"$0\"", Long.toString(pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (code != 0 && process.isAlive()) {
                throw new ProcessFailedException("The " + command.name() + " took no signal " + name + ".");
            }
        } catch (IOException e) {
            throw new ProcessFailedException("No signal " + name + " for the " + command.name() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
