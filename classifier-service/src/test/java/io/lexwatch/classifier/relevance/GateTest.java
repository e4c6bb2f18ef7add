package io.lexwatch.classifier.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.ItemText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private static final Catalog CATALOG = new CatalogLoader().load();
    private static final MentionFinder FINDER = new MentionFinder(CATALOG);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Irish DPC looks at record keeping",
                "Spanish DPA: photo of a passport was excessive",
                "Data watchdog examines parking cameras",
                "Louisiana age verification takes effect",
                "Chatkontrolle vor dem Aus",
                "Judge orders website to reveal patient records",
                "TikTok is pulling out of Hong Kong"
            })
    void whatCouldReportOnADataLawIsRead(String title) {
        assertThat(lets(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Watchdog guidance on playground swings",
                "Senator leaves hospital",
                "Best phones of the year, reviewed",
                "Hosts win the opening match in Hong Kong"
            })
    void whatCouldNotIsRejected(String title) {
        assertThat(lets(title)).isFalse();
    }

    private static boolean lets(String title) {
        var item = ItemText.of(title, "");
        return Gate.lets(new Reading(item, FINDER.find(item)), CATALOG);
    }
}
