package io.lexwatch.processes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on the loopback address that nobody listens on. Taken from below the range that systems hand out for outgoing
 * connections, so that a server which is restarted finds its port still free.
 */
public final class FreePort {

    private static final int FIRST = 15_000;
    private static final int LAST = 30_000;
    private static final int TRIES = 200;

    private FreePort() {}

    public static int find() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new ProcessFailedException("No free port found between " + FIRST + " and " + LAST + ".");
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
