package io.lexwatch.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.ingest.feed.FeedAddress;
import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The feeds that are polled when none are named: enough of them, in enough languages, each confirmed somewhere. */
class StarterFeedsTest {

    private static final Path FOLDER = ProjectHome.find().resolve("deploy/feeds");

    @Test
    void areManyAndEachHasItsSource() throws IOException {
        var requests = Opml.read(Files.readAllBytes(FOLDER.resolve("starter.opml")), null);
        var sources = Files.readString(FOLDER.resolve("SOURCES.md"));
        assertThat(requests).hasSizeGreaterThanOrEqualTo(100);
        assertThat(requests).allSatisfy(request -> {
            assertThat(FeedAddress.isWeb(request.url())).isTrue();
            assertThat(request.title()).isNotBlank();
            assertThat(sources).contains("`" + request.url() + "`");
        });
        assertThat(requests.stream().map(request -> FeedAddress.id(request.url())))
                .doesNotHaveDuplicates();
    }

    @Test
    void areInTenLanguagesAtLeast() throws IOException {
        var opml = Jsoup.parse(Files.readString(FOLDER.resolve("starter.opml")), "", Parser.xmlParser());
        var languages = opml.select("outline[xmlUrl]").eachAttr("language").stream()
                .collect(Collectors.groupingBy(language -> language, Collectors.counting()));
        assertThat(languages.values().stream().mapToLong(Long::longValue).sum())
                .as("feeds that say their language")
                .isEqualTo(opml.select("outline[xmlUrl]").size());
        assertThat(languages).hasSizeGreaterThanOrEqualTo(10);
    }
}
