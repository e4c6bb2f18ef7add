package io.lexwatch.chaos.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A folder on a small file system of its own in memory, where this machine lets us make one; it can be filled safely. */
public final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "256m";
    private static final byte[] PIECE = new byte[64 * 1024];

    private final Path folder;
    private final String refusal;

    private SmallDisk(Path folder, String refusal) {
        this.folder = folder;
        this.refusal = refusal;
    }

    /** @param wanted whether a bound is wanted at all */
    public static SmallDisk at(Path folder, boolean wanted) throws IOException {
        Files.createDirectories(folder);
        if (!wanted) {
            return new SmallDisk(folder, "not asked for");
        }
        return new SmallDisk(
                folder,
                run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "lexwatch-chaos", folder.toString())
                        .orElse(null));
    }

    public Path folder() {
        return folder;
    }

    /** Why it has no bound; empty where it has. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Writes until not a byte more fits. */
    public void fill() throws IOException {
        if (refusal != null) {
            throw new IllegalStateException("this disk has no bound: " + refusal);
        }
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (folder.toFile().getUsableSpace() > 0) {
                out.write(PIECE);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > PIECE.length) {
                throw full;
            }
        }
    }

    /** Makes room again. */
    public void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() throws IOException {
        if (refusal == null) {
            Optional<String> failed = run("umount", folder.toString());
            if (failed.isPresent()) {
                throw new IOException("cannot unmount " + folder + ": " + failed.get());
            }
        }
    }

    /** Empty where it went well, else what was said. */
    private static Optional<String> run(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes()).strip();
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(said.isEmpty() ? "refused" : said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
