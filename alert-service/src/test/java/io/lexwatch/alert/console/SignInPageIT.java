package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who is let in, and that no other site does anything in their name. */
class SignInPageIT extends ConsolePage {

    @Test
    void saysThatAKeyIsNotKnownAndLeadsBackToThePageThatWasAskedFor() {
        Page stranger = desk.browser.window(1280, 820, ColorScheme.LIGHT);
        stranger.navigate(desk.service.address() + "/console/audit");
        stranger.getByLabel("API key").fill("not-a-key-that-is-known");
        stranger.keyboard().press("Enter");
        assertThat(stranger.getByRole(AriaRole.ALERT)).containsText("This key is not known");
        stranger.getByLabel("API key").fill(io.lexwatch.alert.Stack.KEY);
        stranger.keyboard().press("Enter");
        assertThat(stranger.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Audit")))
                .isVisible();
        stranger.context().close();
    }

    @Test
    void refusesWhatAnotherSiteSends() {
        var form = HttpRequest.newBuilder()
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(desk.stack
                        .callAs(null, desk.service, form, "/console/sign-in")
                        .statusCode())
                .isEqualTo(403);
        visit("/console?state=all");
        page.evaluate("document.querySelectorAll('input[name=csrf]').forEach(i => i.value = 'forged.token')");
        var answer = page.waitForResponse(Pattern.compile(".*/sign-out"), () -> press("Sign out"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headerValue("content-security-policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.locator("main")).containsText("out of date");
    }
}
