package io.lexwatch.local.stack;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.PlainReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key that everything asks for which shows or changes data: made once, kept in a file that its owner alone can read.
 *
 * @param file where it is
 * @param value the key itself
 */
public record ApiKey(Path file, String value) {

    private static final int BYTES = 24;
    private static final int SHORTEST = 16;

    /** Reads it, or makes it at the first start. */
    public static ApiKey in(Path folder) {
        Path file = folder.resolve("api-key");
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            String value = Files.readString(file).strip();
            if (value.length() < SHORTEST) {
                throw new FailedException("the API key in " + file + " is shorter than " + SHORTEST
                        + " characters. Delete the file to get a new one.");
            }
            return new ApiKey(file, value);
        } catch (IOException e) {
            throw new FailedException("the API key in " + file + " cannot be read or made: " + PlainReason.of(e), e);
        }
    }

    private static void write(Path file) throws IOException {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, permissions);
        Files.writeString(file, random() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "API key in " + file;
    }
}
