package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackMessageTest {

    @Test
    void showsTheFactFirstThenEvidenceAndLinks() {
        SlackMessage message = SlackMessage.of(Samples.notice());
        assertThat(message.text()).isEqualTo(Samples.HEADLINE);
        String blocks = json(message).toString();
        assertThat(blocks)
                .contains("Announced · company statement · 1 source, Example Times 6 Jul 06:12 UTC")
                .contains("> Clipper decided to stop operations.")
                .contains("<https://news.example/1|Read: Example Times>")
                .contains("<https://lexwatch.example/alerts/a1|Open>");
    }

    @Test
    void letsNothingFromOutsideBeMarkup() {
        AlertData hostile = Samples.alert(
                "🔴 <!channel> & <https://evil.example|click>", "*bold* <@U123>\n> fake", "https://x.example/a|b>c");
        SlackMessage message = SlackMessage.of(
                new Notice("m", Notice.ALERT, Samples.TIME, hostile.headline(), List.of(hostile), null));
        String text = json(message).toString();
        assertThat(text).doesNotContain("<!channel>", "<@U123>", "<https://evil", "*bold*");
        assertThat(text).contains("<https://x.example/a%7Cb%3Ec|");
    }

    @Test
    void doesNotLinkWhatIsNoWebAddress() {
        AlertData alert = Samples.alert("x", "y", "javascript:alert(1)");
        SlackMessage message = SlackMessage.of(new Notice("m", Notice.ALERT, Samples.TIME, "x", List.of(alert), null));
        assertThat(json(message).toString()).doesNotContain("javascript");
    }

    @Test
    void keepsWithinSlacksLimits() {
        SlackMessage message = SlackMessage.of(Samples.many(60));
        JsonNode json = json(message);
        assertThat(json.get("blocks").size()).isLessThanOrEqualTo(50);
        assertThat(json.toString().length()).isLessThan(13_000);
        json.findValuesAsText("text").forEach(text -> assertThat(text.length()).isLessThanOrEqualTo(3_000));
        assertThat(json.toString()).contains("and 50 more");
    }

    @Test
    void listsADigestByDossierWithinSlacksLimits() {
        JsonNode few = json(SlackMessage.of(Samples.digest(2)));
        assertThat(few.toString())
                .contains("*law 0*", "• 🟠 Company 1 reacts · <https://lexwatch.example/alerts/a1|Open>");
        JsonNode json = json(SlackMessage.of(Samples.digest(300)));
        assertThat(json.get("blocks").size()).isLessThanOrEqualTo(50);
        assertThat(json.toString().length()).isLessThan(13_000);
        assertThat(json.toString()).containsPattern("and \\d+ more");
    }

    @Test
    void listsWhatOperatorsAreToldTogether() {
        var changes = List.of("⚠️ The feed “A <b>” fails", "✅ The stage classifier works again");
        var notice = new Notice("m", Notice.OPERATIONS, Samples.TIME, "2 changes", List.of(), changes, null, null);
        assertThat(json(SlackMessage.of(notice)).toString())
                .contains("• ⚠️ The feed “A &lt;b&gt;” fails", "• ✅ The stage classifier works again");
    }

    @Test
    void saysHowLateItIs() {
        Notice late = new Notice(
                "m", Notice.ALERT, Samples.TIME, "x", Samples.notice().alerts(), Duration.ofHours(5));
        assertThat(json(SlackMessage.of(late)).toString()).contains("Sent 5 hours late");
    }

    private static JsonNode json(SlackMessage message) {
        return Samples.MAPPER.valueToTree(message);
    }
}
