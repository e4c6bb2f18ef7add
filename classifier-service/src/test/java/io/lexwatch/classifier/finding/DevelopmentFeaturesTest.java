package io.lexwatch.classifier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.CatalogLoader;
import io.lexwatch.classifier.mention.MentionFinder;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.model.Features;
import io.lexwatch.classifier.text.ItemText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DevelopmentFeaturesTest {

    private static final Catalog CATALOG = new CatalogLoader().load();
    private static final MentionFinder FINDER = new MentionFinder(CATALOG);

    @Test
    void aFineThatMayComeIsToldApartFromOneThatCame() {
        assertThat(names("TikTok could be fined by regulator"))
                .contains("dt:enforcement/order:hedge")
                .doesNotContain("dt:enforcement/order:sure");
        assertThat(names("TikTok fined by regulator"))
                .contains("dt:enforcement/order:sure")
                .doesNotContain("dt:enforcement/order:hedge");
    }

    @Test
    void whoActsIsTold() {
        assertThat(names("Lawmakers ban TikTok")).contains("dt:enforcement/block:by:legislature-noun");
        assertThat(names("Regulator bans TikTok")).contains("dt:enforcement/block:by:regulator-noun");
    }

    private static List<String> names(String title) {
        var item = ItemText.of(title, "");
        var views = SentenceView.of(new Reading(item, FINDER.find(item)));
        var developments = new DevelopmentRules(CATALOG.frames()).read(views);
        return List.of(DevelopmentFeatures.of(new Features(), developments, List.of(), title.length())
                .names());
    }
}
