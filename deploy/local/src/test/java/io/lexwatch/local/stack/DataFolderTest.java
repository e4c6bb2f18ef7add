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

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aSecondLauncherIsToldWhoHoldsTheFolder() throws IOException {
        try (var held = DataFolder.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> DataFolder.open(held.folder()))
                    .isInstanceOf(FailedException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void aFolderThatWasLetGoCanBeHeldAgain() throws IOException {
        DataFolder.open(parent).close();
        try (var again = DataFolder.open(parent)) {
            assertThat(again.folder()).isEqualTo(parent);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining(file.resolve("data") + " cannot be written to");
    }

    @Test
    void itsOwnerAloneSeesANewFolder() throws IOException {
        try (var held = DataFolder.open(parent.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aTemporaryFolderIsGoneWithAllThatIsInIt() throws IOException {
        var temporary = DataFolder.temporary();
        Files.createDirectories(temporary.logs());
        Files.writeString(temporary.logs().resolve("broker.log"), "line");
        temporary.close();
        assertThat(temporary.folder()).doesNotExist();
    }

    @Test
    void aNamedFolderIsKept() throws IOException {
        DataFolder.open(parent).close();
        assertThat(parent).exists();
    }
}
