package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** One alert: what says so, what was done with it, what was sent. */
class AlertPageIT extends ConsolePage {

    @Test
    void takesAnAnalystThroughTheDay() {
        page.getByLabel("Search alerts").fill("TikTok operations");
        page.keyboard().press("Enter");
        assertThat(page.locator(".row mark").first()).isVisible();
        page.locator(".row .head", new Page.LocatorOptions().setHasText("TikTok has left Hong Kong"))
                .click();
        assertThat(page.locator(".evidence").first()).containsText("we have decided to stop operations");
        assertThat(page.locator(".evidence .context").first()).containsText("made its decision on Monday");
        assertThat(page.locator("#sources")).containsText("7");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge"))
                .click();
        assertThat(page.locator(".kicker .badge.good")).hasText("Acknowledged");
        page.locator(".crumbs a", new Page.LocatorOptions().setHasText("security law"))
                .click();
        Locator matrix = page.locator(".matrix");
        assertThat(matrix.locator("tr", new Locator.LocatorOptions().setHasText("Microsoft")))
                .containsText("Done");
        assertThat(matrix.locator("tr", new Locator.LocatorOptions().setHasText("Twitter")))
                .containsText("inferred");
        assertThat(page.locator(".timeline")).containsText("takes effect");
        visit("/console?state=acknowledged&company=TikTok");
        assertThat(page.locator(".row")).hasCount(1);
    }

    @Test
    void neverRunsWhatAFeedSays() {
        visit("/console?state=all&text=mischief");
        assertThat(page.locator(".row").first()).containsText("<script>");
        page.locator(".row .head").first().click();
        assertThat(page.locator(".evidence").first()).containsText("<img src=x");
        assertThat(page.locator(".crumbs")).isVisible();
        page.locator("dd a").first().click();
        assertThat(page.locator("h1")).containsText("<script>");
        assertThat(page.title()).startsWith("Mischief").isNotEqualTo("owned");
        assertThat(page.locator("main img, main script")).hasCount(0);
    }

    @Test
    void sendsAgainWhatWasSent() {
        openFirst("text=Apple");
        page.locator(".delivery summary").first().click();
        desk.stack.receiver.clear();
        press("Send again");
        await().atMost(30, SECONDS)
                .until(() -> desk.stack.receiver.received().stream()
                        .anyMatch(r -> r.body().contains("Apple is assessing")));
        visit("/console/audit");
        assertThat(page.locator("table")).containsText("Delivery: resend");
    }

    @Test
    void mutesADossierForAWhile() {
        openFirst("text=India");
        page.getByText("Mute…").click();
        page.getByLabel("Because").fill("known");
        press("Mute");
        Locator muted = line("India: platform ban");
        assertThat(muted).containsText("known");
        muted.getByRole(AriaRole.BUTTON).click();
        assertThat(muted).hasCount(0);
    }
}
