package io.lexwatch.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders an overlay as a cluster would get it, with {@code kubectl} or {@code kustomize}, where one is installed. */
final class Kustomize {

    static final String MISSING = "neither kubectl nor kustomize is on the PATH, so no overlay was rendered";

    private Kustomize() {}

    static boolean installed() {
        return command().isPresent();
    }

    static String render(Path overlay) {
        List<String> line = Stream.concat(command().orElseThrow().stream(), Stream.of(overlay.toString()))
                .toList();
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", line) + " failed");
            }
            return rendered;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<List<String>> command() {
        return find("kubectl")
                .map(path -> List.of(path, "kustomize"))
                .or(() -> find("kustomize").map(path -> List.of(path, "build")));
    }

    private static Optional<String> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
