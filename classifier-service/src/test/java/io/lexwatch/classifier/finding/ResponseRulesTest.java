package io.lexwatch.classifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.ItemText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseRulesTest {

    private static final Catalog CATALOG = new CatalogLoader().load();
    private static final MentionFinder FINDER = new MentionFinder(CATALOG);

    @Test
    void whatAProductDoesItsMakerDoes() {
        assertThat(actors("ChatGPT leaves Italy"))
                .contains("openai EXIT_MARKET")
                .noneMatch(a -> a.startsWith("chatgpt"));
    }

    @Test
    void whoIsOwnedActsAndNotItsOwner() {
        assertThat(actors("Amazon's Ring sues Texas")).contains("ring LITIGATE").noneMatch(a -> a.startsWith("amazon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TikTok creators sue Montana", "TikTok users sue Montana", "Google employees sue"})
    void peopleOfACompanyAreNotTheCompany(String title) {
        assertThat(actors(title)).isEmpty();
    }

    private static List<String> actors(String title) {
        var item = ItemText.of(title, "");
        return new ResponseRules(CATALOG)
                .read(SentenceView.of(new Reading(item, FINDER.find(item)))).stream()
                        .map(r -> r.company() + ' ' + r.action())
                        .toList();
    }
}
