package io.lexwatch.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.processes.BuiltModule;
import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.JavaProcess;
import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Lexwatch as {@code ./lexwatch up} starts it: the launcher in a process of its own, and through it all the others. */
final class LaunchedLexwatch implements AutoCloseable {

    private static final int PORTS = 8;

    private final Path data;
    private final int portBase;
    private final JavaProcess launcher;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private LaunchedLexwatch(Path data, int portBase, JavaProcess launcher) {
        this.data = data;
        this.portBase = portBase;
        this.launcher = launcher;
    }

    /** Starts it on free ports; it is not ready yet when this returns. */
    static LaunchedLexwatch up(Path folder, Path opml, Map<String, String> environment) {
        return start(
                folder,
                environment,
                "up",
                "--feeds",
                opml.toString(),
                "--poll",
                "10s",
                "--allow-address",
                "127.0.0.0/8",
                "--history-is-news");
    }

    /** Starts it with the news of a folder of feed files, which goes on running when all of it was told. */
    static LaunchedLexwatch replay(Path folder, Path news) {
        return start(folder, Map.of(), "replay", news.toString(), "--keep");
    }

    private static LaunchedLexwatch start(Path folder, Map<String, String> environment, String... command) {
        Path data = folder.resolve("data");
        int portBase = freePorts();
        var args = new ArrayList<>(List.of(command));
        args.addAll(List.of("--data", data.toString(), "--port-base", Integer.toString(portBase)));
        JavaProcess launcher = JavaCommand.of(
                        "launcher",
                        BuiltModule.named("deploy/local").classPath(),
                        "io.lexwatch.local.LexwatchCommand",
                        new JavaCommand.Heap(16, 96),
                        folder)
                .withOptions("-D" + ProjectHome.PROPERTY + "=" + ProjectHome.find())
                .withArgs(args.toArray(String[]::new))
                .withEnvironment(environment)
                .start();
        return new LaunchedLexwatch(data, portBase, launcher);
    }

    /** Where the console is. */
    String console() {
        return "http://127.0.0.1:" + portBase;
    }

    /** The first key, once it is ready. */
    String key() {
        try {
            return Files.readString(data.resolve("api-key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the alert service for something to be done. */
    JsonNode post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(console() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What the launcher has said last. */
    String said() {
        return String.join("\n", launcher.command().log().tail(60));
    }

    boolean isAlive() {
        return launcher.isAlive();
    }

    /** Processes by name, as the launcher wrote them down; empty while it is starting. */
    Map<String, ProcessHandle> parts() {
        var parts = new LinkedHashMap<String, ProcessHandle>();
        Path file = data.resolve("run.json");
        if (Files.exists(file)) {
            for (JsonNode part : read(file).get("parts")) {
                ProcessHandle.of(part.get("pid").asLong())
                        .ifPresent(process -> parts.put(part.get("name").asText(), process));
            }
        }
        return parts;
    }

    /** SIGKILL of one part; the launcher starts it again. */
    void kill(String part) {
        ProcessHandle process = parts().get(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGKILL of the launcher itself. */
    void killLauncher() {
        launcher.kill();
    }

    /** Every alert that the alert service knows, as its REST lists them. */
    List<JsonNode> alerts() {
        JsonNode page = get("/api/v1/alerts?size=200");
        List<JsonNode> alerts = IntStream.range(0, page.get("alerts").size())
                .mapToObj(page.get("alerts")::get)
                .toList();
        if (page.get("total").asInt() != alerts.size()) {
            throw new IllegalStateException("more alerts than one page holds: " + page.get("total"));
        }
        return alerts;
    }

    /** The alert service listens on the first port. */
    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portBase + path)));
    }

    private JsonNode send(HttpRequest.Builder builder) {
        try {
            var request = builder.header("Authorization", "Bearer " + key()).build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 && answer.statusCode() != 201) {
                throw new IllegalStateException(
                        request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode read(Path file) {
        try {
            return json.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePorts() {
        while (true) {
            int base = FreePort.find();
            if (IntStream.range(base, base + PORTS).allMatch(FreePort::isFree)) {
                return base;
            }
        }
    }

    @Override
    public void close() {
        http.close();
        launcher.stop();
    }
}
