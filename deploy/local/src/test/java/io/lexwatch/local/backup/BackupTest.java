package io.lexwatch.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.LexwatchRun;
import io.lexwatch.local.stack.DataFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupTest {

    @TempDir
    Path temp;

    private Path data;
    private Path file;

    @BeforeEach
    void makeData() throws IOException {
        data = temp.resolve("data");
        file = temp.resolve("lexwatch.zip");
        write("broker/feeds-0/00000000000000000000.log", "feeds");
        write("store/lexwatch.mv.db", "facts");
        write("api-key", "0123456789abcdef");
        write("logs/alert.log", "noise");
        write("run.json", "{}");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(data.resolve(name).getParent());
        Files.writeString(data.resolve(name), text);
    }

    private int run(Object command, Object... args) {
        var line = new CommandLine(command).setExecutionExceptionHandler((e, any, parsed) -> 1);
        String[] words = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        return line.execute(words);
    }

    private void backup() throws Exception {
        assertThat(run(new BackupCommand(), file, "--data", data)).isZero();
    }

    @Test
    void bringsBackEverythingButWhatIsMadeAtEachStart() throws Exception {
        backup();
        Path back = temp.resolve("back");
        assertThat(run(new RestoreCommand(), file, "--data", back)).isZero();
        assertThat(back.resolve("broker/feeds-0/00000000000000000000.log")).hasContent("feeds");
        assertThat(back.resolve("store/lexwatch.mv.db")).hasContent("facts");
        assertThat(back.resolve("api-key")).hasContent("0123456789abcdef");
        assertThat(back.resolve("logs")).doesNotExist();
        assertThat(back.resolve("run.json")).doesNotExist();
    }

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        backup();
        run(new RestoreCommand(), file, "--data", temp.resolve("back"));
        for (Path each : new Path[] {file, temp.resolve("back/api-key")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesWhileLexwatchRuns() throws Exception {
        try (var held = DataFolder.open(data)) {
            assertThatThrownBy(() -> new Archive(file)
                            .write(DataFolder.open(held.folder()).folder()))
                    .isInstanceOf(FailedException.class)
                    .hasMessageContaining("runs on");
            assertThat(run(new BackupCommand(), file, "--data", data)).isNotZero();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void overwritesNothing() throws Exception {
        backup();
        assertThat(run(new RestoreCommand(), file, "--data", data)).isNotZero();
        assertThat(run(new BackupCommand(), file, "--data", data)).isNotZero();
        assertThat(data.resolve("logs/alert.log")).hasContent("noise");
    }

    @Test
    void saysInWordsThatAFileIsNoArchiveAndMakesNoFolder() throws Exception {
        Files.writeString(file, "no archive");
        Path back = temp.resolve("back");
        assertThatThrownBy(() -> new Archive(file).requireBackup())
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("no backup of Lexwatch");
        assertThat(run(new RestoreCommand(), file, "--data", back)).isNotZero();
        assertThat(back).doesNotExist();
    }

    @Test
    void saysInWordsThatABackupCannotBeWritten() {
        var line = new CommandLine(new BackupCommand()).setExecutionExceptionHandler((e, any, parsed) -> {
            assertThat(e).isInstanceOf(FailedException.class).hasMessageContaining("cannot be written");
            return 1;
        });
        String nowhere = temp.resolve("missing/lexwatch.zip").toString();
        assertThat(line.execute(nowhere, "--data", data.toString())).isEqualTo(1);
    }

    @Test
    void refusesAFileThatIsNoBackupOfOurs() throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : new String[] {"broker/x", "store/x", "../outside"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        assertThatThrownBy(() -> new Archive(file).readInto(temp.resolve("back")))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("../outside");
        assertThat(temp.resolve("outside")).doesNotExist();
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
        }
        assertThatThrownBy(() -> new Archive(file).readInto(temp.resolve("other")))
                .hasMessageContaining("no backup of Lexwatch");
    }

    @Test
    void aFileThatIsCutOffOrNoneOfOursLeavesNothingBehind() throws Exception {
        backup();
        byte[] whole = Files.readAllBytes(file);
        for (byte[] wrong :
                new byte[][] {Arrays.copyOf(whole, whole.length / 2), new byte[0], {'n', 'o', 'n', 'e'}, otherZip()}) {
            Files.write(file, wrong);
            for (Path target : new Path[] {temp.resolve("missing"), Files.createDirectories(temp.resolve("empty"))}) {
                assertThat(LexwatchRun.of("restore", file, "--data", target))
                        .startsWith("1 lexwatch: " + file)
                        .contains("no backup of Lexwatch")
                        .hasLineCount(1);
            }
            assertThat(temp.resolve("missing")).doesNotExist();
            assertThat(temp.resolve("empty")).isEmptyDirectory();
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidInALine() {
        assertThat(LexwatchRun.of("backup", temp.resolve("none/x.zip"), "--data", data))
                .startsWith("1 lexwatch: the backup cannot be written to ")
                .contains("nothing can be made there")
                .hasLineCount(1);
    }

    @Test
    void aFileDamagedInTheMiddleLeavesNothingBehind() throws Exception {
        write("store/lexwatch.mv.db", "facts ".repeat(100));
        backup();
        try (var zip = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Within the first entry's data, past its header.
            zip.write(ByteBuffer.wrap(new byte[] {7, 7, 7, 7}), 44);
        }
        Path back = temp.resolve("back");
        assertThat(LexwatchRun.of("restore", file, "--data", back)).startsWith("1 lexwatch: " + file);
        assertThat(back).doesNotExist();
    }

    private static byte[] otherZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("holiday.jpg"));
        }
        return bytes.toByteArray();
    }
}
