package io.lexwatch.local.stack;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What runs on a data folder, for who looks from outside.
 *
 * @param pid the launcher's
 * @param portBase first of the ports
 * @param parts the processes
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RunFile(long pid, int portBase, List<Running> parts) {

    /** A process. */
    public record Running(String name, long pid, int port) {}

    private static final String NAME = "run.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static RunFile of(Ports ports, List<Part> parts) {
        return new RunFile(
                ProcessHandle.current().pid(),
                ports.base(),
                parts.stream()
                        .map(part ->
                                new Running(part.name(), part.process().get().pid(), part.port()))
                        .toList());
    }

    void write(Path folder) {
        Path next = folder.resolve(NAME + ".next");
        try {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(next.toFile(), this);
            Files.move(next, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new FailedException("cannot write " + folder.resolve(NAME) + ": " + e.getMessage(), e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            System.err.println("lexwatch: cannot delete " + folder.resolve(NAME) + ": " + e.getMessage());
        }
    }

    /** What runs on the folder; empty where nothing does. */
    public static Optional<RunFile> read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), RunFile.class));
        } catch (IOException e) {
            throw new FailedException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
