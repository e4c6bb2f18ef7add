package io.lexwatch.processes;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the three services as a process of its own. */
public final class QuarkusProcess implements AutoCloseable {

    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final JavaCommand.Heap TEST_HEAP = new JavaCommand.Heap(32, 256);

    private final JavaCommand command;
    private final int port;
    private JavaProcess process;

    private QuarkusProcess(JavaCommand command, int port) {
        this.command = command;
        this.port = port;
        this.process = command.start();
    }

    /**
     * Starts a service without waiting for it.
     *
     * @param module its folder, as {@code alert-service}
     * @param name what messages and its log file call it
     * @param port where it listens, on loopback alone
     * @param environment its configuration
     * @param folder where its log is written
     * @param options further options of its virtual machine
     */
    public static QuarkusProcess start(
            String module,
            String name,
            int port,
            JavaCommand.Heap heap,
            Map<String, String> environment,
            Path folder,
            String... options) {
        var whole = new LinkedHashMap<>(environment);
        whole.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        whole.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        Path runner = BuiltModule.named(module).quarkusRunner();
        JavaCommand command = JavaCommand.of(name, runner.toString(), MAIN, heap, folder)
                .withOptions(withOwn(options))
                .withEnvironment(whole);
        return new QuarkusProcess(command, port);
    }

    private static String[] withOwn(String... further) {
        var all = new ArrayList<String>(List.of(
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // What the runner's manifest opens when it is started as a jar; its threads need it from JDK 24 on.
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        all.addAll(List.of(further));
        return all.toArray(String[]::new);
    }

    /** Starts a service on a free port with a heap for tests and waits until it is ready. */
    public static QuarkusProcess startReady(String module, String name, Map<String, String> environment, Path folder) {
        QuarkusProcess started = start(module, name, FreePort.find(), TEST_HEAP, environment, folder);
        try {
            started.awaitReady();
            return started;
        } catch (RuntimeException e) {
            started.kill();
            throw e;
        }
    }

    /** The class path for a plain main class of the service, without starting Quarkus. */
    public static String classPath(String module) {
        Path app = BuiltModule.named(module).quarkusRunner().getParent();
        return String.join(File.pathSeparator, app + "/app/*", app + "/lib/main/*", app + "/lib/boot/*");
    }

    public int port() {
        return port;
    }

    /** Address without a trailing slash. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public JavaProcess process() {
        return process;
    }

    /** Waits until its readiness check answers that it is. */
    public void awaitReady() {
        awaitReady(READY_WITHIN);
    }

    public void awaitReady(Duration atMost) {
        process.awaitHttpReady(URI.create(address() + "/q/health/ready"), atMost);
    }

    /** SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** SIGSTOP. */
    public void pause() {
        process.pause();
    }

    /** SIGCONT. */
    public void resume() {
        process.resume();
    }

    /** Starts it again on the same port, stopping it first where it runs, without waiting until it is ready. */
    public void restart() {
        process.stop();
        process = command.start();
    }

    @Override
    public void close() {
        process.close();
    }
}
