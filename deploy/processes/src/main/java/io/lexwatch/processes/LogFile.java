package io.lexwatch.processes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What a process prints. Earlier runs are kept beside it as {@code .1} to {@code .3}, newest first.
 *
 * @param file where it is written
 */
public record LogFile(Path file) {

    private static final int KEPT = 3;
    private static final int TAIL_BYTES = 64 * 1024;

    /** Makes room for a new run. */
    public void rotate() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            for (int i = KEPT - 1; i >= 1; i--) {
                move(numbered(i), numbered(i + 1));
            }
            move(file, numbered(1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rotate the log " + file, e);
        }
    }

    /** Where the file has grown too large, keeps it as {@code .1} and goes on from empty; its writer must append. */
    public void bound(long maxBytes) {
        try {
            if (Files.exists(file) && Files.size(file) > maxBytes) {
                Files.copy(file, numbered(1), StandardCopyOption.REPLACE_EXISTING);
                try (var open = new RandomAccessFile(file.toFile(), "rw")) {
                    open.setLength(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot shorten the log " + file, e);
        }
    }

    /** The last lines, oldest first. */
    public List<String> tail(int lines) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, open.length() - TAIL_BYTES);
            var bytes = new byte[(int) (open.length() - from)];
            open.seek(from);
            open.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(the log " + file + " cannot be read: " + e.getMessage() + ")");
        }
    }

    /** The first line that begins so; only lines among the last ones are looked at. */
    public Optional<String> lineStarting(String prefix) {
        return tail(Integer.MAX_VALUE).stream()
                .filter(line -> line.startsWith(prefix))
                .findFirst();
    }

    private Path numbered(int i) {
        return file.resolveSibling(file.getFileName() + "." + i);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
