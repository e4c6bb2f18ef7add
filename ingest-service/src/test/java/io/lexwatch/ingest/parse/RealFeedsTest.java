package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Every real feed at hand yields its items. */
class RealFeedsTest {

    @Test
    void everyFeedYieldsItsItems() throws IOException {
        Path folder = ProjectHome.find().resolveSibling("shared").resolve("feeds");
        assumeTrue(Files.exists(folder.resolve("index.json")), "the collection of real feeds is not on this machine");
        var reader = new FeedReader(ReadLimits.DEFAULT);
        var wrong = new ArrayList<String>();
        for (JsonNode feed :
                new ObjectMapper().readTree(folder.resolve("index.json").toFile())) {
            var file = feed.path("file").asText();
            var result = reader.read(Files.readAllBytes(folder.resolve(file)), null, null);
            int items = result instanceof ReadResult.Read read
                    ? read.document().items().size()
                    : -1;
            if (items != feed.path("items").asInt()) {
                wrong.add(file + ": " + items + " of " + feed.path("items").asInt());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
