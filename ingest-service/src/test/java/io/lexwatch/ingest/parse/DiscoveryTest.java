package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    private static final String PAGE = "https://news.example/desk/index.html";

    private static List<String> offered(String head) {
        var page = "<!DOCTYPE html><html><head>" + head + "</head><body></body></html>";
        return Discovery.offers(page.getBytes(StandardCharsets.UTF_8), null, PAGE).stream()
                .map(Discovery.Offer::url)
                .toList();
    }

    @Test
    void feedsThatAPageNamesAreOfferedInItsOrderAndOnce() {
        assertThat(offered("<link rel=alternate type='application/atom+xml' href='atom.xml'>"
                        + "<link REL='Alternate' TYPE='application/rss+xml' HREF='/rss'>"
                        + "<link rel='alternate' type='application/rss+xml' href='https://news.example/rss'>"
                        + "<link rel=alternate hreflang=de href='/de'><link rel=stylesheet href='/x.css'>"))
                .containsExactly("https://news.example/desk/atom.xml", "https://news.example/rss");
    }

    @Test
    void whatIsNoWebAddressIsNotOffered() {
        assertThat(offered("<link rel=alternate type='application/rss+xml' href='file:///etc/passwd'>"
                        + "<link rel=alternate type='application/rss+xml' href='javascript:x()'>"))
                .isEmpty();
    }

    @Test
    void usualPlacesAreThoseOfTheHost() {
        assertThat(Discovery.guesses(PAGE)).contains("https://news.example/feed", "https://news.example/rss.xml");
    }
}
