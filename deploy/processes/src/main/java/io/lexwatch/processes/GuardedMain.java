package io.lexwatch.processes;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends when the process that started it ends, however that ended: its standard input is a
 * pipe that nobody else holds, so the system closes it. Thus a killed launcher or test leaves no process behind.
 */
public final class GuardedMain {

    private static final long GRACE_MILLIS = 10_000;
    private static final int PARENT_GONE = 143;

    private GuardedMain() {}

    public static void main(String[] args) throws Throwable {
        startDaemon("parent-watch", GuardedMain::endWithParent);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes: only the end matters.
            }
        } catch (IOException e) {
            System.err.println("The pipe from the starting process broke: " + e.getMessage());
        }
        startDaemon("halt-after-grace", GuardedMain::haltAfterGrace);
        System.exit(PARENT_GONE);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(PARENT_GONE);
    }

    private static void startDaemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
