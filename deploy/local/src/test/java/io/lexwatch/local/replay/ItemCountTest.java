package io.lexwatch.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.local.serve.FeedBody;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ItemCountTest {

    private static long count(String name, String text) {
        return ItemCount.of(FeedBody.of(Path.of(name), text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void countsItemsOfRss() {
        assertThat(count("a.xml", "<rss><channel><item><title/></item><item id='2'></item></channel></rss>"))
                .isEqualTo(2);
    }

    @Test
    void countsEntriesOfAtomWithAnyPrefix() {
        assertThat(count("a.atom", "<a:feed><a:entry></a:entry></a:feed>")).isEqualTo(1);
    }

    @Test
    void countsItemsOfJson() {
        assertThat(count("a.json", "{\"items\":[{},{},{}]}")).isEqualTo(3);
    }

    @Test
    void whatIsNoJsonHasNone() {
        assertThat(count("a.json", "<html>")).isZero();
    }
}
