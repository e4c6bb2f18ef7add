package io.lexwatch.classifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.ItemText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlistedCompaniesTest {

    private static final MentionFinder FINDER = new MentionFinder(new CatalogLoader().load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brindlemoor, a dating app, filed the suit on Monday.",
                "The suit was filed by the dating app Brindlemoor on Monday.",
                "Brindlemoor Inc filed the suit on Monday.",
                "Brindlemoor's CEO said the suit was filed on Monday."
            })
    void whatStandsBesideANameTellsThatItIsACompany(String text) {
        assertThat(names("Brindlemoor sues Texas over age checks", text)).containsExactly("Brindlemoor", "Brindlemoor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senator Brindlemoor, a critic of the law, filed the suit on Monday.",
                "The suit was filed on Monday in Brindlemoor.",
                "TikTok, a video app, filed the suit on Monday."
            })
    void namesOfPeoplePlacesAndListedCompaniesAreNone(String text) {
        assertThat(names("Brindlemoor sues Texas over age checks", text)).isEmpty();
    }

    @Test
    void aLongRowOfCapitalsIsReadInItsBounds() {
        assertThat(names("Title", "Aa ".repeat(100_000) + "Inc")).isEmpty();
    }

    private static List<String> names(String title, String text) {
        var item = ItemText.of(title, text);
        var reading = UnlistedCompanies.in(new Reading(item, FINDER.find(item)));
        return reading.of(Mention.Kind.COMPANY)
                .filter(m -> m.id().startsWith(UnlistedCompanies.MARK))
                .map(m -> item.raw().substring(m.start(), m.end()))
                .toList();
    }
}
