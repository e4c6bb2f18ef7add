package io.lexwatch.local.backup;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.PlainReason;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.terminal.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps all that a stopped Lexwatch knows in one file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes all that a stopped Lexwatch knows into one file: feeds, poll state, facts, deliveries.",
        footer = {"", "The file holds the API key and the receivers' secrets: keep it as you keep these."})
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Its folder. Default: ~/.local/share/lexwatch.")
    private Path data;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() {
        Path folder = data == null ? DataFolder.standard() : data;
        if (!Files.isDirectory(folder)) {
            throw new FailedException("there is no folder " + folder + " to back up. Name it with --data DIR.");
        }
        if (Files.exists(file)) {
            throw new FailedException(file + " exists already. Name another file.");
        }
        try (var held = DataFolder.open(folder)) {
            new Archive(file.toAbsolutePath()).write(held.folder());
        } catch (IOException e) {
            throw new FailedException(
                    "the backup cannot be written to " + file + " (" + PlainReason.of(e) + "). Name another file.", e);
        }
        screen.line("Backed up " + folder + " to " + file + ". ./lexwatch restore " + file + " brings it back.");
        return 0;
    }
}
