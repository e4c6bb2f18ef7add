package io.lexwatch.processes;

import java.time.Duration;

/** A server of another make that Lexwatch stands on: a process of our own on this machine, or one that the user names. */
public abstract sealed class LocalServer implements AutoCloseable permits LocalBroker, LocalStore {

    /** What a server prints at the start of a line once it may be used. */
    static final String READY = "READY";

    /** The first compiler alone: starts in half the time and takes less memory, and nothing here is hot for long. */
    static final String LIGHT = "-XX:TieredStopAtLevel=1";

    private static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private final JavaCommand command;
    private JavaProcess process;

    /** A server of ours. */
    LocalServer(JavaCommand command) {
        this.command = command;
        restart();
    }

    /** @param container what holds it, ready; null where the server is the user's own */
    LocalServer(JavaProcess container) {
        this.command = null;
        this.process = container;
    }

    /** Whether it is the user's own or in a container, and so cannot be killed, paused or restarted from here. */
    public boolean isGiven() {
        return command == null;
    }

    /** The process; there is none where the server is the user's own. */
    public JavaProcess process() {
        if (isGiven()) {
            throw new IllegalStateException(
                    "This server is the user's own or in a container: not ours to stop or start.");
        }
        return process;
    }

    /** SIGKILL. */
    public void kill() {
        process().kill();
    }

    /** SIGSTOP. */
    public void pause() {
        process().pause();
    }

    /** SIGCONT. */
    public void resume() {
        process().resume();
    }

    /** Starts it again on the same data and port, stopping it first where it runs; returns when it is ready. */
    public final void restart() {
        if (process != null) {
            process.stop();
        }
        process = startReady(command);
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    /** What a ready server printed behind {@link #READY}. */
    static String address(JavaProcess ready) {
        return ready.command()
                .log()
                .lineStarting(READY)
                .orElseThrow()
                .substring(READY.length())
                .strip();
    }

    static JavaProcess startReady(JavaCommand command) {
        JavaProcess started = command.start();
        try {
            started.awaitLine(READY, READY_WITHIN);
            return started;
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
    }
}
