package io.lexwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayFolderTest {

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "<rss/>");
    }

    @Test
    void filesWithDatesAreOneFeedInTheOrderOfTheirNames() throws IOException {
        Path second = file("bbc/2020-07-02.xml");
        Path first = file("bbc/2020-07-01.xml");
        assertThat(ReplayFolder.outlets(folder)).singleElement().satisfies(outlet -> {
            assertThat(outlet.name()).isEqualTo("bbc");
            assertThat(outlet.files()).containsExactly(first, second);
        });
    }

    @Test
    void filesWithOtherNamesAreFeedsOfTheirOwn() throws IOException {
        file("courier.rss");
        file("deep/in/it/times.atom");
        assertThat(ReplayFolder.outlets(folder))
                .extracting(Outlet::name)
                .containsExactly("courier.rss", "deep/in/it/times.atom");
    }

    @Test
    void aFolderOfDaysIsOneFeed() throws IOException {
        file("2020-07-01.xml");
        file("2020-07-02.json");
        assertThat(ReplayFolder.outlets(folder))
                .singleElement()
                .satisfies(outlet -> assertThat(outlet.files()).hasSize(2));
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        file("README.md");
        file(".hidden.xml");
        file("bbc/2020-07-01.xml");
        assertThat(ReplayFolder.outlets(folder)).hasSize(1);
    }

    @Test
    void aFolderWithoutFeedsIsRefused() {
        assertThatThrownBy(() -> ReplayFolder.outlets(folder))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("no feed file");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> ReplayFolder.outlets(folder.resolve("none")))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("there is no folder");
    }
}
