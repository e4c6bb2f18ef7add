package io.lexwatch.classifier.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.text.ItemText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionFinderTest {

    private static final MentionFinder FINDER = new MentionFinder(new CatalogLoader().load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Regulator fines Meta over user data | meta",
                "Signal says it would leave the UK, the encrypted app warned | signal",
                "Le régulateur inflige une amende à TikTok | tiktok",
                "微软 暂停 数据请求 | microsoft"
            })
    void companiesAreFound(String title, String company) {
        assertThat(ids(title, Mention.Kind.COMPANY)).contains(company);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An apple a day keeps the doctor away | apple",
                "The signal was weak in the valley | signal",
                "Metaphors in privacy law | meta",
                "They zoom in on the map | zoom"
            })
    void commonWordsAreNoCompanies(String title, String company) {
        assertThat(ids(title, Mention.Kind.COMPANY)).doesNotContain(company);
    }

    @Test
    void theLongestNameWins() {
        assertThat(ids("UK Online Safety Bill returns", Mention.Kind.LAW)).hasSize(1);
    }

    @Test
    void aTurkeyIsNoCountryButTurkeyIs() {
        assertThat(ids("How to roast a turkey", Mention.Kind.JURISDICTION)).isEmpty();
        assertThat(ids("Turkey blocks Twitter", Mention.Kind.JURISDICTION)).containsExactly("TR");
    }

    private static List<String> ids(String title, Mention.Kind kind) {
        return FINDER.find(ItemText.of(title, "")).stream()
                .filter(m -> m.is(kind))
                .map(Mention::id)
                .toList();
    }
}
