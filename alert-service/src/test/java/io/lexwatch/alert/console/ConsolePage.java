package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.lexwatch.alert.Stack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A page of the console in a real browser, signed in; nothing that scripts or the policy complain of passes. */
@EnabledIf(
        value = "io.lexwatch.alert.console.Browser#isInstalled",
        disabledReason = "no Chromium on the PATH, so the console was not tested in a browser")
@ExtendWith(ConsolePage.OneDesk.class)
abstract class ConsolePage {

    private static final Path SHOTS = Path.of("target/screenshots");

    static ConsoleDesk desk;
    Page page;

    /** Starts the desk before the first of all classes, and closes it after the last. */
    static final class OneDesk implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            desk = context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(ConsoleDesk.class))
                    .computeIfAbsent(ConsoleDesk.class, type -> new ConsoleDesk(), ConsoleDesk.class);
        }
    }

    @BeforeEach
    void open() {
        page = signedIn(1280, 820, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        assertThat(desk.browser.complaints())
                .as("what scripts and the policy complained of")
                .isEmpty();
        page.context().close();
    }

    static Page signedIn(int width, int height, ColorScheme scheme) {
        Page page = desk.browser.window(width, height, scheme);
        page.navigate(desk.service.address() + "/console");
        page.getByLabel("API key").fill(Stack.KEY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox")))
                .isVisible();
        return page;
    }

    void visit(String path) {
        page.navigate(desk.service.address() + path);
    }

    /** The page of the first alert that a search finds. */
    void openFirst(String query) {
        visit("/console?state=all&" + query);
        page.locator(".row .head").first().click();
        assertThat(page.locator("article.alert")).isVisible();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    Locator rows(String text) {
        return page.locator(".row", new Page.LocatorOptions().setHasText(text));
    }

    Locator line(String text) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(text));
    }

    /** As it is: what hides the caret leaves an empty style behind, which the policy refuses when htmx copies it. */
    void shoot(String name, String screen) {
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(SHOTS.resolve(name + "-" + screen + ".png"))
                .setFullPage(true));
    }

    void assertAccessible(String what) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().getFirst().getHtml())
                        .toList())
                .as("accessibility of " + what)
                .isEmpty();
    }
}
