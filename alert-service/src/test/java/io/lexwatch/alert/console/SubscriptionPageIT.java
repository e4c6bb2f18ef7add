package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

/** Who is told of what. */
class SubscriptionPageIT extends ConsolePage {

    @Test
    void isTriedBeforeItIsSaved() {
        visit("/console/subscriptions/new");
        page.getByLabel("Name").fill("Paused requests");
        page.getByLabel("Pauses data requests").check();
        assertThat(page.locator("#preview .figure b")).hasText("6");
        press("Save subscription");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least one receiver");
        page.getByLabel("default-webhook").check();
        press("Save subscription");
        assertThat(line("Paused requests")).containsText("Pauses data requests");
        desk.stack.receiver.clear();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send a test message"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("reached default-webhook");
        assertThat(desk.stack.receiver.received()).isNotEmpty();
    }

    @Test
    void isReadAsAnAtomFeedUnderAnAddressThatIsShownOnce() {
        visit("/console/subscriptions/new");
        page.getByLabel("Name").fill("For the reader");
        page.getByLabel("Leaves market").check();
        page.getByLabel("default-webhook").check();
        press("Save subscription");
        line("For the reader").getByRole(AriaRole.LINK).click();
        page.getByText("Atom feed for feed readers").click();
        assertThat(page.locator("main")).containsText("There is no address yet");
        press("Make an address");
        String address = page.locator(".once input").inputValue();
        assertThat(address).startsWith("https://lexwatch.example/feeds/");
        shoot("feed-address", "desktop");
        assertAccessible("feed address");
        String path = URI.create(address).getPath();
        assertThat(read(path)).contains("<feed", "TikTok has left Hong Kong");
        visit(page.url().replace(desk.service.address(), ""));
        assertThat(page.locator("main")).containsText("There is an address");
        assertThat(page.content()).doesNotContain(path);
        press("Close the feed");
        assertThat(page.locator("main")).containsText("There is no address yet");
        assertThat(read(path)).doesNotContain("TikTok");
    }

    private static String read(String path) {
        return desk.stack
                .callAs(null, desk.service, HttpRequest.newBuilder().GET(), path)
                .body();
    }
}
