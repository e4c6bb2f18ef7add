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

class ErasureLedgerTest {

    @TempDir
    private Path folder;

    @Test
    void keepsNotesInTheOrderOfTheirComing() {
        var ledger = new ErasureLedger(folder.resolve("state/erasures.jsonl"));
        assertThat(ledger.notes()).isEmpty();
        ledger.requireWritable();
        ledger.add("{\"id\":\"page|1\"}");
        ledger.add("{\"id\":\"page|2\"}");
        assertThat(ledger.notes()).containsExactly("{\"id\":\"page|1\"}", "{\"id\":\"page|2\"}");
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        var ledger = new ErasureLedger(folder.resolve("erasures.jsonl"));
        ledger.requireWritable();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void saysBeforehandThatNothingCanBeNoted() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        assertThatThrownBy(() -> new ErasureLedger(file.resolve("erasures.jsonl")).requireWritable())
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("XDG_STATE_HOME");
    }
}
