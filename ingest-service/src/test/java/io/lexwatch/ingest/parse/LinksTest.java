package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "https://A.Example:443/x?utm_source=a&id=3&fbclid=z, https://a.example/x?id=3",
        "http://a.example/x?utm_medium=rss, http://a.example/x",
        "https://a.example/x#utm_source=feed, https://a.example/x",
        "https://a.example/x?a=1#part, https://a.example/x?a=1#part",
        "https://a.example/x?at_medium=RSS&at_campaign=rss, https://a.example/x",
        "urn:uuid:1, urn:uuid:1"
    })
    void canonical(String link, String expected) {
        assertThat(Links.canonical(link)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/a b, https://e.example/d/f, https://e.example/a%20b",
        "c, https://e.example/d/f, https://e.example/d/c",
        "//cdn.example/x, https://e.example/, https://cdn.example/x",
        "?q=1, https://e.example/d, https://e.example/d?q=1",
        "https://x.example/, https://e.example/, https://x.example/"
    })
    void absolute(String link, String base, String expected) {
        assertThat(Links.absolute(link, base)).isEqualTo(expected);
    }
}
