package io.lexwatch.local.stack;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * What was erased on this machine, a note a line as the service gave it: by hashes, so that it tells nobody what it was. It lies
 * outside of every data folder, so that no backup holds it and no restore takes it back.
 */
public record ErasureLedger(Path file) {

    /** Where it is kept. */
    public static ErasureLedger standard() {
        String state = System.getenv("XDG_STATE_HOME");
        boolean set = state != null && !state.isBlank() && Path.of(state).isAbsolute();
        Path parent = set ? Path.of(state) : Path.of(System.getProperty("user.home"), ".local", "state");
        return new ErasureLedger(parent.resolve("lexwatch").resolve("erasures.jsonl"));
    }

    /** Fails in words where nothing can be noted, before anything is erased. */
    public void requireWritable() {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        if (!Files.isWritable(file)) {
            throw new FailedException(file + " cannot be written to; name another folder for it in XDG_STATE_HOME");
        }
    }

    /** Adds a note. */
    public void add(String note) {
        try {
            Files.writeString(file, note + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** All notes; none where nothing was ever erased. */
    public List<String> notes() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FailedException unusable(IOException e) {
        return new FailedException(
                "the list of erasures in " + file + " cannot be used (" + e
                        + "); mend it, or name another folder for it" + " in XDG_STATE_HOME",
                e);
    }
}
