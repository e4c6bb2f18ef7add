package io.lexwatch.local.stack;

import io.lexwatch.local.terminal.Screen;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Shows which parts are being started and how long each took. */
final class StartProgress implements AutoCloseable {

    private static final long PAUSE_MILLIS = 200;

    private final Screen screen;
    private final long start = System.nanoTime();
    private final Map<String, Long> under = new LinkedHashMap<>();
    private final Thread ticker;
    private volatile boolean open = true;

    StartProgress(Screen screen) {
        this.screen = screen;
        this.ticker = Thread.ofVirtual().start(this::tick);
    }

    /** Runs a step; says how long it took. */
    <T> T step(String name, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        synchronized (under) {
            under.put(name, began);
        }
        try {
            T result = work.call();
            screen.line(screen.style().good("  ✓ ") + String.format(Locale.ROOT, "%-11s%5.1f s", name, seconds(began)));
            return result;
        } finally {
            synchronized (under) {
                under.remove(name);
            }
        }
    }

    private void tick() {
        try {
            while (open && !StopOrder.isStopping()) {
                if (screen.terminal()) {
                    screen.progress(line());
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String line() {
        synchronized (under) {
            return String.format(Locale.ROOT, "  … %5.1f s  %s", seconds(start), String.join(", ", under.keySet()));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {
        open = false;
        try {
            ticker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.done();
    }
}
