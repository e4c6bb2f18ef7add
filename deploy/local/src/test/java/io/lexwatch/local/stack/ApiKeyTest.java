package io.lexwatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceAndKept() {
        assertThat(ApiKey.in(folder).value())
                .hasSize(48)
                .isEqualTo(ApiKey.in(folder).value());
    }

    @Test
    void itsOwnerAloneReadsTheFile() throws IOException {
        ApiKey key = ApiKey.in(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatIsTooShortIsRefused() throws IOException {
        Files.writeString(folder.resolve("api-key"), "short\n");
        assertThatThrownBy(() -> ApiKey.in(folder))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("api-key")
                .hasMessageNotContaining("short\n");
    }

    @Test
    void isNeverShown() {
        ApiKey key = ApiKey.in(folder);
        assertThat(key.toString()).doesNotContain(key.value());
    }
}
