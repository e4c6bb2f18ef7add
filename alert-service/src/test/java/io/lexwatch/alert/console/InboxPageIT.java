package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.Stage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The list that analysts live in. */
class InboxPageIT extends ConsolePage {

    @Test
    void isWorkedByKeyboardAlone() {
        visit("/console?company=Google&company=Telegram&company=Zoom");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("#selected")).hasText("2 selected");
        int before = page.locator(".row").count();
        page.keyboard().press("e");
        assertThat(page.locator("#toast")).containsText("2 alerts: acknowledged");
        assertThat(page.locator(".row")).hasCount(before - 2);
        page.keyboard().press("?");
        assertThat(page.locator("#help")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator("#text")).isFocused();
    }

    @Test
    void showsNewAlertsWithoutBeingAsked() {
        var late = new HongKongWeek(Instant.now().minus(Duration.ofHours(1)));
        String said = "Latecomer said it would leave the city at once.";
        int before = late.items().size();
        late.add(
                "Example Times",
                0,
                "Latecomer leaves",
                said,
                HongKongWeek.response("Latecomer", Action.EXIT_MARKET, Stage.ANNOUNCED, said, false));
        assertThat(rows("Latecomer")).hasCount(0);
        desk.stack.flag(late.items().get(before));
        assertThat(rows("Latecomer").and(page.locator(".unread"))).isVisible();
    }

    @Test
    void keepsAListInTheMenuWhoseAddressIsAllThereIsToIt() {
        visit("/console?state=all&text=data&action=pause_data_requests");
        page.getByText("Save as a view").click();
        page.locator("#view-name").fill("Paused requests");
        press("Save view");
        var kept = page.locator(".side .view a");
        assertThat(kept).hasText("Paused requests");
        assertThat(kept).hasAttribute("aria-current", "page");
        visit("/console");
        assertThat(kept).hasAttribute("aria-current", "false");
        kept.click();
        assertThat(page).hasURL(desk.service.address() + "/console?action=pause_data_requests&state=all&text=data");
        assertThat(page.locator(".row").first()).containsText("pause");
        press("Remove this view");
        assertThat(kept).hasCount(0);
        assertThat(page.locator(".row").first()).containsText("pause");
    }

    @Test
    void narrowsByChipsThatStandInTheAddress() {
        visit("/console?state=all");
        page.locator(".pick summary", new Page.LocatorOptions().setHasText("Company"))
                .click();
        page.locator(".pick a", new Page.LocatorOptions().setHasText("Apple")).click();
        assertThat(page).hasURL(desk.service.address() + "/console?company=Apple&state=all");
        assertThat(page.locator(".row")).hasCount(1);
        page.locator(".chip").click();
        assertThat(page).hasURL(desk.service.address() + "/console?state=all");
    }

    /** As transferred, everything that the page needs counted. */
    @Test
    void weighsLittleAndStandsStill() {
        Page fresh = desk.browser.window(1280, 820, ColorScheme.LIGHT);
        fresh.context().addCookies(page.context().cookies());
        fresh.navigate(desk.service.address() + "/console?state=all");
        Number weight = (Number) fresh.evaluate("() => [...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)");
        assertThat(weight.longValue()).isBetween(10_000L, 150_000L);
        Number shift =
                (Number) fresh.evaluate("() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>"
                        + " list.getEntries().forEach(e => { sum += e.value; })).observe({type: 'layout-shift', buffered: true});"
                        + " requestAnimationFrame(() => requestAnimationFrame(() => done(sum))); })");
        assertThat(shift.doubleValue()).isLessThan(0.01);
        fresh.context().close();
    }
}
