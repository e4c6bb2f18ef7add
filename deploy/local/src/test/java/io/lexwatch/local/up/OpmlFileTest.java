package io.lexwatch.local.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpmlFileTest {

    private static final String LIST =
            "<?xml version=\"1.0\"?><opml version=\"2.0\"><body><outline xmlUrl=\"https://a.example/feed?a=1&b=2\"/></body></opml>";

    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("my.opml"), text.getBytes(charset));
    }

    @Test
    void takesAListEvenWhereItIsNoStrictXml() throws IOException {
        assertThat(OpmlFile.read(file(LIST, StandardCharsets.UTF_8)).bytes()).isNotEmpty();
    }

    @Test
    void takesAListInUtf16() throws IOException {
        assertThat(OpmlFile.read(file(LIST, StandardCharsets.UTF_16)).bytes()).isNotEmpty();
    }

    @Test
    void refusesWhatIsNoOpml() throws IOException {
        Path other = file("<html></html>", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OpmlFile.read(other))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("my.opml is no OPML");
    }

    @Test
    void refusesAListOfNothing() throws IOException {
        Path empty = file("<opml><body><outline text=\"a\"/></body></opml>", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OpmlFile.read(empty)).hasMessageContaining("names no feed");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> OpmlFile.read(folder.resolve("none.opml")))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("there is no file " + folder.resolve("none.opml"));
    }
}
