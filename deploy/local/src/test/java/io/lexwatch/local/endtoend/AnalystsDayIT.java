package io.lexwatch.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.lexwatch.processes.ProjectHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** An analyst's day in the console of all services together, over the sample feeds, which tell of July 2020. */
@EnabledIf(
        value = "io.lexwatch.local.endtoend.Window#isInstalled",
        disabledReason = "no Chromium on the PATH, so the console of all services was not tested in a browser")
@Timeout(900)
class AnalystsDayIT {

    private static final Path SAMPLES = ProjectHome.find().resolve("deploy/local/src/main/resources/demo");
    private static final Pattern EXIT = Pattern.compile("TikTok (is leaving|has left|leaves) Hong Kong");
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(600);

    @TempDir
    static Path folder;

    private static Outlets outlets;
    private static LaunchedLexwatch lexwatch;
    private Window window;

    @BeforeAll
    static void start() {
        outlets = new Outlets();
        lexwatch = LaunchedLexwatch.replay(folder, SAMPLES);
        await().atMost(TOLD_WITHIN)
                .failFast(() -> !lexwatch.isAlive())
                .until(() -> lexwatch.said().contains("Ctrl-C stops everything"));
    }

    @AfterAll
    static void stop() {
        lexwatch.close();
        outlets.close();
    }

    @BeforeEach
    void open() {
        window = new Window(lexwatch.console());
        window.signIn(lexwatch.key());
    }

    @AfterEach
    void close() {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void findsTheExitReadsItAcknowledgesItAndOpensTheDossier() {
        window.visit("/console?state=all&history=true");
        window.page.getByLabel("Search alerts").fill("TikTok Hong Kong");
        window.page.keyboard().press("Enter");
        assertThat(window.page.locator(".row mark").first()).isVisible();
        window.shoot("analyst-search");
        window.page
                .locator(".row .head", new Page.LocatorOptions().setHasText(EXIT))
                .first()
                .click();
        assertThat(window.page.locator(".evidence mark").first()).isVisible();
        window.shoot("analyst-alert");
        button("Acknowledge").click();
        assertThat(window.page.locator(".kicker .badge.good")).hasText("Acknowledged");
        window.page.locator(".crumbs a").last().click();
        Locator matrix = window.page.locator(".matrix");
        assertThat(matrix).containsText("TikTok");
        assertThat(matrix).containsText("Pauses data requests");
        window.shoot("analyst-dossier");
        var table = window.page.waitForDownload(
                () -> window.page.getByText("Export as CSV").click());
        assertThat(table.path()).content().contains("TikTok");
    }

    @Test
    void buildsASubscriptionForPausedRequestsAndGetsTheTestMessage() {
        window.visit("/console/subscriptions");
        window.page.getByText("Add a receiver").click();
        window.page.locator("#r-name").fill("desk chat");
        window.page.locator("#r-channel").selectOption("slack");
        window.page.locator("#r-url").fill(outlets.url("/chat"));
        button("Add receiver").click();
        window.visit("/console/subscriptions/new");
        window.page.locator("#name").fill("Paused requests");
        window.page.getByLabel("Pauses data requests").check();
        window.page.getByLabel("desk chat").check();
        assertThat(window.page.locator("#preview .figure")).containsText("would have been sent");
        window.shoot("analyst-subscription");
        button("Save subscription").click();
        button("Send a test message").last().click();
        assertThat(window.page.getByRole(AriaRole.STATUS).first()).containsText("reached desk chat");
        assertThat(outlets.posted()).isNotEmpty();
    }

    private Locator button(String name) {
        return window.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
