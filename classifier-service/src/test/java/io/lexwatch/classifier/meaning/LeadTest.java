package io.lexwatch.classifier.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.classifier.text.ItemText;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeadTest {

    @Test
    void theTextFollowsTheTitleAndDoesNotRepeatIt() {
        assertThat(lead("Regulator fines app", "Regulator fines app  The fine is\nthe first."))
                .isEqualTo("Regulator fines app. The fine is the first.");
    }

    @Test
    void whatExceedsTheBoundsIsLeftOut() {
        assertThat(lead("law ".repeat(500), "").split(" ")).hasSize(45);
        assertThat(lead("a".repeat(2_000), "b")).hasSize(320);
    }

    @Property
    void anyTextIsCutInsideTheBoundsAndCanBeWrittenDown(@ForAll String title, @ForAll String text) {
        String lead = lead(title, text);
        assertThat(lead.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(330);
        assertThat(new String(lead.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(lead);
    }

    private static String lead(String title, String text) {
        return Lead.of(ItemText.of(title, text));
    }
}
