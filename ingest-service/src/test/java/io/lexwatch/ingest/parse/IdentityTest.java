package io.lexwatch.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static FeedItem item(String guid, String url, String title) {
        return new FeedItem(null, guid, url, title, "text of " + title, null, null, List.of(), List.of(), null);
    }

    private static List<String> identities(FeedItem... items) {
        return Identity.assign(Arrays.asList(items)).stream()
                .map(FeedItem::identity)
                .toList();
    }

    @Test
    void guidWhereItIsUnique() {
        assertThat(identities(item("g1", "https://a.example/1", "x"), item("g2", "https://a.example/1", "x")))
                .containsExactly("g1", "g2");
    }

    @Test
    void linkWhereOneGuidIsReusedForAll() {
        assertThat(identities(item("g", "https://a.example/1", "x"), item("g", "https://www.a.example/2/", "y")))
                .containsExactly("a.example/1", "a.example/2");
    }

    @Test
    void linkWhereThereIsNoGuidWhateverItsScheme() {
        assertThat(identities(item(null, "http://www.a.example/1", "x")))
                .isEqualTo(identities(item(null, "https://a.example/1/", "x changed")));
    }

    @Test
    void titleWhereAllLinksAreTheSame() {
        assertThat(identities(item(null, "https://a.example/", "x"), item(null, "https://a.example/", "y")))
                .doesNotHaveDuplicates()
                .allMatch(identity -> identity.startsWith("title:"));
    }

    @Test
    void exactRepetitionsAreOneItem() {
        assertThat(identities(item("g", "https://a.example/1", "x"), item("g", "https://a.example/1", "x")))
                .containsExactly("g", "g");
    }
}
