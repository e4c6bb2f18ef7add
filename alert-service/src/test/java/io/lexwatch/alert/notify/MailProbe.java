package io.lexwatch.alert.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers each command as it is told; one connection. */
final class MailProbe implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, String> answers;

    /** @param answers command, or GREETING → answer; 250 to others. An answer may be null for silence. */
    MailProbe(Map<String, String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (Socket socket = server.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            answer(socket, "GREETING", "220 probe ready");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!data || line.equals(".")) {
                    String command = data ? "." : line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                    answer(socket, command, command.equals("DATA") ? "354 go on" : "250 fine");
                    data = command.equals("DATA") && !answers.containsKey("DATA");
                }
            }
        } catch (IOException e) {
            // The other side went away, which some tests are about.
            return;
        }
    }

    private void answer(Socket socket, String command, String usual) throws IOException {
        String answer = answers.getOrDefault(command, usual);
        if (!answer.isEmpty()) {
            socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
