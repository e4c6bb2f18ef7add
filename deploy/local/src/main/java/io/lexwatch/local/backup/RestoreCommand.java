package io.lexwatch.local.backup;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings back what a backup kept. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings back what backup wrote, into a folder that is empty or missing.",
        footer = {
            "",
            "Goes on from the moment of the backup: what was told by then is not told again; what was told later may be,",
            "with the same webhook-id."
        })
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What backup wrote.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Where to. Default: ~/.local/share/lexwatch.")
    private Path data;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() throws IOException {
        Path folder = data == null ? DataFolder.standard() : data;
        if (!Files.isReadable(file)) {
            throw new FailedException("there is no readable file " + file + ". Name what ./lexwatch backup wrote.");
        }
        if (!isEmpty(folder)) {
            throw new FailedException(
                    folder
                            + " is not empty, and nothing is overwritten. Move it away, or name another folder with --data DIR.");
        }
        var archive = new Archive(file.toAbsolutePath());
        archive.requireBackup();
        try (var held = DataFolder.open(folder)) {
            archive.readInto(held.folder());
        } catch (IOException e) {
            throw new FailedException(
                    file + " was not restored as a whole (" + e + "): delete " + folder + " and try again.", e);
        }
        screen.line("Restored " + folder + ". Start it with ./lexwatch up"
                + (data == null ? "." : " --data " + data + "."));
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
