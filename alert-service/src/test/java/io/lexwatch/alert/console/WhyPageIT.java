package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Where the item of a page stopped. */
class WhyPageIT extends ConsolePage {

    @Test
    void saysWhyAPageDidNotAlertAndKeepsItAsAMiss() {
        visit("/console/why");
        page.getByLabel("Address of a page").fill(ConsoleDesk.MISSED + "?utm_medium=mail");
        press("Why?");
        assertThat(page.locator("#answer")).containsText("It was put aside");
        assertThat(page.locator(".way .stopped")).containsText("score 0.31, and 0.50 is needed");
        shoot("why-missed", "desktop");
        page.getByLabel("The law is about").selectOption("PRIVACY");
        page.getByLabel("Note").fill("It is an inquiry");
        press("Should have alerted");
        Locator kept = page.getByLabel("Labelled example");
        assertThat(kept).containsText("Reports on a data law, privacy: It is an inquiry");
        assertThat(kept).containsText("with its whole text");
        assertThat(page.locator(".miss")).hasCount(0);
        shoot("why-kept", "desktop");
        var download = page.waitForDownload(
                () -> page.getByText("Export 1 labelled example").click());
        assertThat(download.path()).content().contains("\"data_law\":true", "wants an answer by Friday");
        press("Withdraw");
        assertThat(page.locator(".miss")).isVisible();
        visit("/console/audit");
        assertThat(page.locator("table")).containsText("Label: withdraw");
    }

    @Test
    void saysWhatItCannotTell() {
        visit("/console/why?url=javascript:alert(1)");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("no address of a page");
        visit("/console/why?url=https://nowhere.example/story");
        assertThat(page.locator(".way .stopped")).containsText("No feed that is watched".toLowerCase());
        shoot("why-unseen", "desktop");
    }
}
