package io.lexwatch.local.backup;

import io.lexwatch.local.FailedException;
import java.io.EOFException;
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
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
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

    /** Fails in words where it is no backup of ours, before a folder is made for it. */
    void requireBackup() throws IOException {
        read(entries -> {});
    }

    /** Puts what it holds into a folder. */
    void readInto(Path folder) throws IOException {
        read(entries -> {
            for (Entry entry : entries) {
                Path target = folder.resolve(entry.name());
                Files.createDirectories(target.getParent());
                entry.copyTo(target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
            }
        });
    }

    /** A file in it. */
    private record Entry(ZipFile zip, ZipEntry entry) {

        String name() {
            return entry.getName();
        }

        /** Unlike the zip file itself, checks what comes out. */
        void copyTo(Path target) throws IOException {
            var sum = new CRC32();
            try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                Files.copy(content, target);
            }
            if (sum.getValue() != entry.getCrc()) {
                throw new ZipException(name() + " in it is damaged");
            }
        }
    }

    /** What is done with all entries. */
    private interface Reading {
        void of(List<Entry> entries) throws IOException;
    }

    private void read(Reading reading) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            List<Entry> entries =
                    zip.stream().map(entry -> new Entry(zip, entry)).toList();
            requireParts(entries);
            entries.forEach(entry -> requireInside(entry.name()));
            reading.of(entries);
        } catch (ZipException | EOFException e) {
            throw new FailedException(
                    file + " is no backup of Lexwatch, or was cut off or damaged on its way (" + e.getMessage()
                            + "). Copy it again from where ./lexwatch backup wrote it.",
                    e);
        }
    }

    private void requireParts(List<Entry> entries) {
        for (String part : PARTS) {
            if (entries.stream().noneMatch(entry -> entry.name().startsWith(part))) {
                throw new FailedException(file + " is no backup of Lexwatch: it has no " + part);
            }
        }
    }

    private void requireInside(String name) {
        Path folder = Path.of("data").toAbsolutePath();
        if (!folder.resolve(name).normalize().startsWith(folder)) {
            throw new FailedException(
                    file + " is no backup of Lexwatch: it holds " + name + ", outside of any data folder");
        }
    }
}
