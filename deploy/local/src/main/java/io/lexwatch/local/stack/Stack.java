package io.lexwatch.local.stack;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.terminal.Screen;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.ProcessFailedException;
import io.lexwatch.processes.QuarkusProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** All processes of a Lexwatch: broker and store first, then the services; stopped the other way round. */
public final class Stack implements AutoCloseable {

    /**
     * Quickly compiled code starts in half the processor time and takes less memory; what it gives away in speed, one desk
     * does not miss. LEXWATCH_TIER=4 takes it back.
     */
    private static final String TIER = System.getenv().getOrDefault("LEXWATCH_TIER", "1");

    private static final long CHILD_GRACE_SECONDS = 5;

    /** Seconds on an idle machine; a busy one takes its time. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final StackSettings settings;
    private final Screen screen;
    private final List<Part> servers = new CopyOnWriteArrayList<>();
    private final List<Part> services = new CopyOnWriteArrayList<>();
    private final Watch watch;

    private Stack(StackSettings settings, Screen screen) {
        this.settings = settings;
        this.screen = screen;
        this.watch = new Watch(screen, settings.restart(), this::record);
    }

    /** Returns when every part is ready; {@code order} stops what was started however it ends. */
    public static Stack start(StackSettings settings, Screen screen, StopOrder order) {
        var stack = order.add(new Stack(settings, screen));
        try (var progress = new StartProgress(screen);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stack.start(progress, threads);
        }
        stack.record();
        stack.parts().forEach(stack.watch::over);
        return stack;
    }

    private void start(StartProgress progress, ExecutorService threads) {
        Path data = settings.data().folder();
        Path logs = settings.data().logs();
        Ports ports = settings.ports();
        var broker = threads.submit(() -> progress.step("broker", () -> {
            var started = LocalBroker.start(data.resolve("broker"), ports.broker(), ports.controller(), logs);
            servers.add(Part.of("broker", ports.broker(), started));
            return started;
        }));
        var store = threads.submit(() -> progress.step("store", () -> {
            var started = LocalStore.start(data.resolve("store"), ports.store(), logs);
            servers.add(Part.of("store", ports.store(), started));
            return started;
        }));
        var environment = ServiceEnvironment.of(
                settings, await(broker).bootstrapServers(), await(store).uri());
        Arrays.stream(Service.values())
                .map(service ->
                        threads.submit(() -> progress.step(service.shown(), () -> start(service, environment, logs))))
                .toList()
                .forEach(Stack::await);
    }

    private QuarkusProcess start(Service service, Map<String, String> environment, Path logs) {
        var started = QuarkusProcess.start(
                service.module(),
                service.shown(),
                service.port(settings.ports()),
                service.heap(),
                environment,
                logs,
                "-XX:TieredStopAtLevel=" + TIER);
        services.add(Part.of(service.shown(), started));
        started.awaitReady(READY_WITHIN);
        return started;
    }

    private static <T> T await(Future<T> started) {
        try {
            return started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProcessFailedException failed) {
                throw failed;
            }
            throw new FailedException("a process could not be started: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedException("the start was interrupted", e);
        }
    }

    /** Fails where a part has died and is not started again. */
    public void check() {
        watch.check();
    }

    private List<Part> parts() {
        return java.util.stream.Stream.concat(servers.stream(), services.stream())
                .toList();
    }

    private void record() {
        RunFile.of(settings.ports(), parts()).write(settings.data().folder());
    }

    public StackSettings settings() {
        return settings;
    }

    @Override
    public void close() {
        watch.close();
        screen.done();
        if (StopOrder.isStopping()) {
            screen.line("Stopping …");
        }
        stopAll(services);
        stopAll(servers);
        endChildren();
        RunFile.delete(settings.data().folder());
    }

    private static void stopAll(List<Part> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.submit(part.stop()));
        }
        parts.clear();
    }

    /** Processes that were just being started when the end came. */
    private static void endChildren() {
        var children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroy);
        for (ProcessHandle child : children) {
            try {
                child.onExit().get(CHILD_GRACE_SECONDS, TimeUnit.SECONDS);
            } catch (Exception late) {
                child.destroyForcibly();
            }
        }
    }
}
