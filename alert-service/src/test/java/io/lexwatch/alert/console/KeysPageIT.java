package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.lexwatch.alert.Stack;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** Keys are made, shown once, used to sign in, and revoked. */
class KeysPageIT extends ConsolePage {

    @Test
    void makesAKeyThatIsShownOnceAndLetsInUntilItIsRevoked() {
        visit("/console/keys");
        page.getByLabel("Holder").fill("Night desk");
        page.getByLabel("Scope").selectOption("read");
        press("Make key");
        String key = page.locator(".once input").inputValue();
        assertThat(line("Night desk")).containsText("Read");
        shoot("key-made", "desktop");
        assertAccessible("API keys, one made");
        visit("/console/keys");
        assertThat(page.content()).doesNotContain(key);

        Page reader = signIn(key);
        assertThat(reader.locator(".menu").first()).not().containsText("API keys");
        reader.locator(".row .head").first().click();
        assertThat(reader.locator("article.alert")).isVisible();
        assertThat(reader.locator("#acknowledge")).hasCount(0);
        reader.navigate(desk.service.address() + "/console/keys");
        assertThat(reader.locator("main")).containsText("Your key does not allow this");

        line("Night desk").getByRole(AriaRole.BUTTON).click();
        assertThat(line("Night desk")).hasCount(0);
        reader.navigate(desk.service.address() + "/console");
        reader.getByLabel("API key").fill(Stack.KEY);
        reader.keyboard().press("Enter");
        assertThat(reader.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox")))
                .isVisible();
        reader.context().close();
        assertThat(desk.stack
                        .callAs(key, desk.service, HttpRequest.newBuilder().GET(), "/api/v1/alerts")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysWhyNoKeyWasMade() {
        visit("/console/keys");
        page.getByLabel("Holder").fill("   ");
        press("Make key");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator(".once")).hasCount(0);
    }

    private static Page signIn(String key) {
        Page window = desk.browser.window(1280, 820, ColorScheme.LIGHT);
        window.navigate(desk.service.address() + "/console?state=all");
        window.getByLabel("API key").fill(key);
        window.keyboard().press("Enter");
        assertThat(window.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox")))
                .isVisible();
        return window;
    }
}
