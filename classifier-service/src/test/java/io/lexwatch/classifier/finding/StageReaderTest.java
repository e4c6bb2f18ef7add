package io.lexwatch.classifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.ItemText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageReaderTest {

    private static final MentionFinder FINDER = new MentionFinder(new CatalogLoader().load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Google is sued in Texas | true",
                "Google was formally sued | true",
                "Google sued by users | true",
                "Google sued over incognito mode | true",
                "Google sues Texas | false",
                "Google sued the state | false",
                "Google sued | false"
            })
    void whoIsSuedDoesNotSue(String title, boolean passive) {
        var item = ItemText.of(title, "");
        var view = SentenceView.of(new Reading(item, FINDER.find(item))).getFirst();
        assertThat(StageReader.passive(view, view.named("sue-verb").getFirst())).isEqualTo(passive);
    }
}
