package io.lexwatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    private Path temporary;

    @Test
    void demosThatRunAreFoundWhereTheyKeepTheirData() throws Exception {
        Path running = folder("lexwatch-123", ProcessHandle.current().pid());
        folder("lexwatch-killed", Long.MAX_VALUE);
        folder("others", ProcessHandle.current().pid());
        Files.createDirectories(temporary.resolve("lexwatch-empty"));
        assertThat(RunFile.temporaryFolders(temporary)).containsExactly(running);
    }

    private Path folder(String name, long pid) throws Exception {
        Path folder = Files.createDirectories(temporary.resolve(name));
        new RunFile(pid, 7400, List.of()).write(folder);
        return folder;
    }
}
