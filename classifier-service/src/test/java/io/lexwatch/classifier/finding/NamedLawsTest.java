package io.lexwatch.classifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.ItemText;
import io.lexwatch.contract.NamedEntity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedLawsTest {

    private static final Catalog CATALOG = new CatalogLoader().load();
    private static final MentionFinder FINDER = new MentionFinder(CATALOG);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Regulator cites GDPR in decision | GDPR",
                "Peers debate the online safety bill | Online Safety Bill",
                "UK peers debate the Online Safety Act | Online Safety Act",
                "TikTok leaves over Hong Kong national security law | Hong Kong national security law"
            })
    void whatATextNamesIsNamed(String title, String law) {
        assertThat(named(title)).containsExactly(law);
    }

    @Test
    void whatATextOnlyDescribesIsNot() {
        assertThat(named("App fined for breaking EU privacy law")).isEmpty();
    }

    private static List<String> named(String title) {
        var item = ItemText.of(title, "");
        return new NamedLaws(CATALOG)
                .in(new Reading(item, FINDER.find(item))).stream()
                        .map(NamedEntity::name)
                        .toList();
    }
}
