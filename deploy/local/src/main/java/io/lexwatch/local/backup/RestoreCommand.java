package io.lexwatch.local.backup;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.PlainReason;
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
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new FailedException("there is no readable file " + file + ". Name what ./lexwatch backup wrote.");
        }
        if (!isEmpty(folder)) {
            throw new FailedException(
                    folder
                            + " is not empty, and nothing is overwritten. Move it away, or name another folder with --data DIR.");
        }
        var archive = new Archive(file.toAbsolutePath());
        try {
            archive.requireBackup();
            restore(archive, folder);
        } catch (IOException e) {
            throw new FailedException(file + " cannot be restored into " + folder + ": " + PlainReason.of(e) + ".", e);
        }
        screen.line("Restored " + folder + ". Start it with ./lexwatch up"
                + (data == null ? "." : " --data " + data + "."));
        return 0;
    }

    /** Leaves nothing of a restore that failed: the folder was empty or missing before. */
    private static void restore(Archive archive, Path folder) throws IOException {
        boolean missing = !Files.isDirectory(folder);
        DataFolder held = DataFolder.open(folder);
        try {
            archive.readInto(held.folder());
        } catch (IOException | RuntimeException e) {
            held.delete();
            if (!missing) {
                Files.createDirectories(held.folder());
            }
            throw e;
        }
        held.close();
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
