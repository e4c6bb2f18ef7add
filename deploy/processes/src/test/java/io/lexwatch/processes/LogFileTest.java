package io.lexwatch.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void keepsThreeEarlierRuns() throws IOException {
        var log = new LogFile(folder.resolve("logs/broker.log"));
        for (int run = 1; run <= 6; run++) {
            log.rotate();
            Files.writeString(log.file(), "run " + run + "\n");
        }
        assertThat(log.tail(9)).containsExactly("run 6");
        assertThat(folder.resolve("logs/broker.log.1")).hasContent("run 5");
        assertThat(folder.resolve("logs/broker.log.3")).hasContent("run 3");
        assertThat(folder.resolve("logs/broker.log.4")).doesNotExist();
    }

    @Test
    void isBoundedWhileItsWriterGoesOn() throws IOException {
        var log = new LogFile(folder.resolve("a.log"));
        try (var writer = new FileOutputStream(log.file().toFile(), true)) {
            writer.write("x".repeat(5000).getBytes());
            log.bound(10_000);
            assertThat(log.file()).hasSize(5000);
            log.bound(4_000);
            writer.write("after\n".getBytes());
        }
        assertThat(log.file()).hasContent("after");
        assertThat(folder.resolve("a.log.1")).hasSize(5000);
    }

    @Test
    void tailOfNoFileIsEmpty() {
        assertThat(new LogFile(folder.resolve("none.log")).tail(3)).isEmpty();
    }
}
