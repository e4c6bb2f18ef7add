package io.lexwatch.local.backup;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Everything of a data folder in one file: feeds, poll state and offsets (the broker's), facts and deliveries (the store's),
 * the API key. All of one moment, because nothing runs meanwhile. Readable by its owner alone.
 */
record Archive(Path file) {

    /** What is made anew at each start. */
    private static final Set<String> LEFT_OUT = Set.of("lock", "run.json", "logs");

    /** Without the broker's and the store's folder, it is no archive of ours. */
    private static final List<String> PARTS = List.of("broker/", "store/");

    /** Writes it; an unfinished one never stands under its name. */
    void write(Path folder) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var zip = new ZipOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.WRITE));
                Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                Path inside = folder.relativize(each);
                if (!LEFT_OUT.contains(inside.getName(0).toString())) {
                    zip.putNextEntry(new ZipEntry(inside.toString()));
                    Files.copy(each, zip);
                    zip.closeEntry();
                }
            }
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Fails in words where it is no backup, before a folder is made for it. */
    void requireBackup() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            for (String part : PARTS) {
                if (names.stream().noneMatch(name -> name.startsWith(part))) {
                    throw new FailedException(file + " is no backup of Lexwatch: it has no " + part);
                }
            }
        } catch (ZipException e) {
            throw new FailedException(
                    file + " is no backup of Lexwatch, or was cut short: " + e.getMessage() + ". Name another one.", e);
        }
    }

    /** Puts what it holds into a folder. */
    void readInto(Path folder) throws IOException {
        requireBackup();
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    Path target = inside(folder, entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(content, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    private Path inside(Path folder, String name) {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new FailedException(
                    file + " is no backup of Lexwatch: it holds " + name + ", outside of any data folder");
        }
        return target;
    }
}
