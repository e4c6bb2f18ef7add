package io.lexwatch.chaos.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A TCP connection to a server on loopback that can be made slow, cut, silent or noisy. */
public final class FaultyLine implements AutoCloseable {

    private static final byte[] NOISE =
            "\u0000\u0001 no protocol at all \r\n\r\n\u00ff".getBytes(StandardCharsets.ISO_8859_1);
    private static final int CHUNK = 16 * 1024;
    private static final long LOOK_MILLIS = 20;

    /** What it does with what goes through it. */
    public enum Mood {
        PASSING,
        /** Each piece arrives late. */
        SLOW,
        /** Connections are reset, new ones too. */
        CUT,
        /** Nothing arrives until the mood is another. */
        SILENT,
        /** Answers everything with noise. */
        NOISY
    }

    private final int target;
    private final Duration delay;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.PASSING;
    private volatile boolean closed;

    /** @param delay of each piece while it is slow */
    public FaultyLine(int target, Duration delay) throws IOException {
        this.target = target;
        this.delay = delay;
        this.server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        threads.submit(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void behave(Mood next) {
        mood = next;
        if (next == Mood.CUT || next == Mood.NOISY) {
            open.forEach(FaultyLine::reset);
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = server.accept();
                threads.submit(() -> serve(client));
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException("no more connections on port " + port(), e);
                }
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client) {
            if (mood == Mood.CUT) {
                reset(client);
            } else if (mood == Mood.NOISY) {
                noise(client);
            } else {
                connect(client);
            }
        } catch (IOException e) {
            // Either end has gone: so does the other.
            reset(client);
        } finally {
            open.remove(client);
        }
    }

    private static void noise(Socket client) throws IOException {
        byte[] asked = new byte[CHUNK];
        if (client.getInputStream().read(asked) >= 0) {
            client.getOutputStream().write(NOISE);
        }
    }

    private void connect(Socket client) throws IOException {
        try (var there = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(there);
            var back = threads.submit(() -> pump(there, client));
            pump(client, there);
            back.cancel(true);
            open.remove(there);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                hold();
                out.write(chunk, 0, read);
            }
            from.close();
            to.close();
        } catch (IOException e) {
            reset(from);
            reset(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() throws InterruptedException {
        if (mood == Mood.SLOW) {
            Thread.sleep(delay);
        }
        while (mood == Mood.SILENT) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Closes it so that the other end sees a reset and not an orderly end. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            // Which is what is wanted.
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        open.forEach(FaultyLine::reset);
        threads.shutdownNow();
    }
}
