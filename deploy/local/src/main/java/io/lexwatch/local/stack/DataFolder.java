package io.lexwatch.local.stack;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.PlainReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder that a running Lexwatch keeps everything in, held by one launcher at a time. */
public final class DataFolder implements AutoCloseable {

    /** What the names of temporary folders begin with. */
    static final String TEMPORARY = "lexwatch-";

    private final Path folder;
    private final boolean temporary;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, boolean temporary, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.temporary = temporary;
        this.channel = channel;
        this.lock = lock;
    }

    /** Where data is kept unless the user says otherwise. */
    public static Path standard() {
        String data = System.getenv("XDG_DATA_HOME");
        boolean set = data != null && !data.isBlank() && Path.of(data).isAbsolute();
        Path parent = set ? Path.of(data) : Path.of(System.getProperty("user.home"), ".local", "share");
        return parent.resolve("lexwatch");
    }

    /** Makes the folder where it is missing and takes hold of it. */
    public static DataFolder open(Path folder) {
        return hold(made(folder.toAbsolutePath().normalize()), false);
    }

    /** A folder that is gone when it is closed. */
    public static DataFolder temporary() {
        try {
            return hold(Files.createTempDirectory(TEMPORARY), true);
        } catch (IOException e) {
            throw new FailedException(
                    "no temporary folder can be made in " + System.getProperty("java.io.tmpdir") + " ("
                            + PlainReason.of(e) + "). Name a folder with --data DIR.",
                    e);
        }
    }

    /** The named folder, or a temporary one where none is named. */
    public static DataFolder openOrTemporary(Path folder) {
        return folder == null ? temporary() : open(folder);
    }

    private static Path made(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException | UnsupportedOperationException e) {
            throw unwritable(folder, e);
        }
    }

    private static DataFolder hold(Path folder, boolean temporary) {
        try {
            var channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = Files.readString(folder.resolve("lock")).strip();
                channel.close();
                throw new FailedException("another Lexwatch" + (holder.isEmpty() ? "" : " (process " + holder + ")")
                        + " runs on " + folder + ". Stop it, or choose another folder with --data DIR.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(folder, temporary, channel, lock);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static FailedException unwritable(Path folder, Exception e) {
        return new FailedException(
                "the folder " + folder + " cannot be written to (" + PlainReason.of(e)
                        + "). Choose another with --data DIR.",
                e);
    }

    public Path folder() {
        return folder;
    }

    public boolean isTemporary() {
        return temporary;
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
        if (temporary) {
            deleteAll();
        }
    }

    /** Lets go and removes it with all that is in it. */
    public void delete() throws IOException {
        lock.release();
        channel.close();
        deleteAll();
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
