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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Folders of demos and replays that run now: they keep their data where temporary things are kept. */
    public static List<Path> temporaryFolders() {
        return temporaryFolders(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static List<Path> temporaryFolders(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(RunFile::isRunning).sorted().toList();
        } catch (IOException e) {
            // Without a temporary folder nothing runs in one.
            return List.of();
        }
    }

    private static boolean isRunning(Path folder) {
        boolean ours = folder.getFileName().toString().startsWith(DataFolder.TEMPORARY)
                && Files.isReadable(folder.resolve(NAME));
        return ours && read(folder).filter(run -> isAlive(run.pid())).isPresent();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Says that nothing runs on a folder, and what runs elsewhere. */
    public static String noneRunsOn(Path folder) {
        List<Path> others = temporaryFolders();
        String start = "No Lexwatch runs on " + folder + ". ";
        return others.isEmpty()
                ? start + "Start one with ./lexwatch up, or name its folder with --data DIR."
                : start + "A demo or replay runs: name it with "
                        + others.stream().map(other -> "--data " + other).collect(Collectors.joining(" or ")) + ".";
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
