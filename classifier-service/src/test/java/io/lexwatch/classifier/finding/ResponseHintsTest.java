package io.lexwatch.classifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.ItemText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseHintsTest {

    private static final Catalog CATALOG = new CatalogLoader().load();
    private static final MentionFinder FINDER = new MentionFinder(CATALOG);

    @Test
    void whatAProductDidItsOwnerMayHaveDone() {
        assertThat(hints("WhatsApp returns to Iran after ban", "The regulator had asked Meta for changes."))
                .contains("meta RESUME KIN");
    }

    @Test
    void aCompanyBehindTheVerbMayBeTheOneThatActs() {
        assertThat(hints("Settlement over privacy claims will cost Meta dearly", ""))
                .contains("meta SETTLE BESIDE");
    }

    @Test
    void whatGrammarTellsIsNoHint() {
        assertThat(hints("Signal sues Texas", "")).doesNotContain("signal LITIGATE BESIDE");
    }

    private static List<String> hints(String title, String text) {
        var item = ItemText.of(title, text);
        var views = SentenceView.of(new Reading(item, FINDER.find(item)));
        List<ResponseReading> known = new ResponseRules(CATALOG).read(views);
        return new ResponseHints(CATALOG)
                .read(views, known).stream()
                        .map(r -> r.company() + ' ' + r.action() + ' ' + r.relation())
                        .toList();
    }
}
