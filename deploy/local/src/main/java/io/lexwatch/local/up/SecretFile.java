package io.lexwatch.local.up;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.PlainReason;
import io.lexwatch.local.serve.WebhookReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The signing secret that Lexwatch made itself, kept for the next start where its owner alone can read it.
 *
 * @param file where it is, or would be
 */
record SecretFile(Path file) {

    static SecretFile in(Path folder) {
        return new SecretFile(folder.resolve("webhook-secret"));
    }

    /** The secret that was made before. */
    Optional<String> kept() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Makes one and keeps it. */
    String make() {
        String secret = WebhookReceiver.newSecret();
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, secret + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw unusable(e);
        }
        return secret;
    }

    private FailedException unusable(IOException e) {
        return new FailedException(
                "the signing secret in " + file + " cannot be read or made: " + PlainReason.of(e), e);
    }
}
