package io.lexwatch.alert.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.lexwatch.alert.Decided;
import io.lexwatch.alert.Stack;
import io.lexwatch.contract.Action;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The console in a real browser, over the running service with a week of news in it. */
@EnabledIf(
        value = "io.lexwatch.alert.console.Browser#isInstalled",
        disabledReason = "no Chromium on the PATH, so the console was not tested in a browser")
class ConsoleIT {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final String HOSTILE =
            "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>";

    private static final String DELIVERED = "https://news.example/item-5";
    private static final String MISSED = "https://harbour-times.example/2026/07/06/watchdog-asks";

    @TempDir
    static Path folder;

    private static Stack stack;
    private static QuarkusProcess service;
    private static Browser browser;
    private Page page;

    @BeforeAll
    static void start() {
        stack = new Stack(folder);
        service = stack.replica(Map.of("LEXWATCH_GROUP_WAIT", "PT1S", "LEXWATCH_INGEST_URL", "http://127.0.0.1:9"));
        var week = new HongKongWeek(Instant.now().minus(Duration.ofHours(125)));
        week.add(
                HOSTILE,
                60,
                "Hostile " + HOSTILE,
                "Before. Mischief says " + HOSTILE + " it objects. After.",
                HongKongWeek.response(
                        "Mischief " + HOSTILE,
                        Action.RESIST,
                        Stage.ANNOUNCED,
                        "Mischief says " + HOSTILE + " it objects.",
                        false));
        week.items().forEach(item -> {
            stack.flag(item);
            stack.decide(Decided.flagged(item, Instant.now()));
        });
        var missed = Decided.item(
                "missed",
                MISSED,
                "Watchdog asks a chat app how long it keeps messages",
                "The watchdog wants an answer by Friday.",
                Instant.now().minus(Duration.ofHours(3)));
        stack.decide(Decided.rejected(missed, 0.31, stack.publish(missed), Instant.now()));
        await().atMost(60, SECONDS)
                .until(() -> stack.get(service, "/api/v1/alerts?text=mischief")
                                .body()
                                .contains("\"total\":1")
                        && stack.get(service, "/api/v1/alerts?company=TikTok")
                                .body()
                                .contains("\"sourceCount\":7"));
        browser = Browser.start(Browser.installed().orElseThrow());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @BeforeEach
    void open() {
        page = signedIn(1280, 820, ColorScheme.LIGHT);
    }

    @AfterEach
    void close() {
        assertThat(browser.complaints())
                .as("what scripts and the policy complained of")
                .isEmpty();
        page.context().close();
    }

    private static Page signedIn(int width, int height, ColorScheme scheme) {
        Page page = browser.window(width, height, scheme);
        page.navigate(service.address() + "/console");
        page.getByLabel("API key").fill(Stack.KEY);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inbox")))
                .isVisible();
        return page;
    }

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
        page.navigate(service.address() + "/console?state=acknowledged");
        assertThat(page.locator(".row")).hasCount(1);
    }

    @Test
    void buildsASubscriptionThatIsTriedBeforeItIsSaved() {
        page.navigate(service.address() + "/console/subscriptions/new");
        page.getByLabel("Name").fill("Paused requests");
        page.getByLabel("Pauses data requests").check();
        assertThat(page.locator("#preview .figure b")).hasText("6");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save subscription"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("at least one receiver");
        page.getByLabel("default-webhook").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save subscription"))
                .click();
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Paused requests")))
                .containsText("Pauses data requests");
        stack.receiver.clear();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send a test message"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("reached default-webhook");
        assertThat(stack.receiver.received()).isNotEmpty();
    }

    @Test
    void isWorkedByKeyboardAlone() {
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
        assertThat(page.locator(".row", new Page.LocatorOptions().setHasText("Latecomer")))
                .hasCount(0);
        stack.flag(late.items().get(before));
        assertThat(page.locator(".row.unread", new Page.LocatorOptions().setHasText("Latecomer")))
                .isVisible();
    }

    @Test
    void neverRunsWhatAFeedSays() {
        page.navigate(service.address() + "/console?state=all&text=mischief");
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
    void refusesWhatAnotherSiteSends() {
        var form = HttpRequest.newBuilder()
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(stack.callAs(null, service, form, "/console/sign-in").statusCode())
                .isEqualTo(403);
        page.navigate(service.address() + "/console?state=all");
        page.evaluate("document.querySelectorAll('input[name=csrf]').forEach(i => i.value = 'forged.token')");
        var answer = page.waitForResponse(
                Pattern.compile(".*/sign-out"),
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                        .click());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headerValue("content-security-policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.locator("main")).containsText("out of date");
    }

    /** As transferred, everything that the page needs counted. */
    @Test
    void weighsLittleAndStandsStill() {
        Page fresh = browser.window(1280, 820, ColorScheme.LIGHT);
        fresh.context().addCookies(page.context().cookies());
        fresh.navigate(service.address() + "/console?state=all");
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

    @Test
    void sendsAgainWhatWasSent() {
        page.navigate(service.address() + "/console?state=all&text=Apple");
        page.locator(".row .head").first().click();
        page.locator(".delivery summary").first().click();
        stack.receiver.clear();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send again"))
                .click();
        await().atMost(30, SECONDS)
                .until(() -> stack.receiver.received().stream()
                        .anyMatch(r -> r.body().contains("Apple is assessing")));
        page.navigate(service.address() + "/console/audit");
        assertThat(page.locator("table")).containsText("Delivery: resend");
    }

    @Test
    void mutesADossierForAWhile() {
        visit(page, "/console?state=all&text=India");
        page.locator(".row .head").first().click();
        page.getByText("Mute…").click();
        page.getByLabel("Because").fill("known");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Mute").setExact(true))
                .click();
        Locator muted = page.locator("tr", new Page.LocatorOptions().setHasText("India: platform ban"));
        assertThat(muted).containsText("known");
        muted.getByRole(AriaRole.BUTTON).click();
        assertThat(muted).hasCount(0);
    }

    @Test
    void saysWhyAPageDidNotAlertAndKeepsItAsAMiss() {
        page.navigate(service.address() + "/console/why");
        page.getByLabel("Address of a page").fill(MISSED + "?utm_medium=mail");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Why?").setExact(true))
                .click();
        assertThat(page.locator("#answer")).containsText("It was put aside");
        assertThat(page.locator(".way .stopped")).containsText("score 0.31, and 0.50 is needed");
        shoot("why-missed", "desktop");
        page.getByLabel("The law is about").selectOption("PRIVACY");
        page.getByLabel("Note").fill("It is an inquiry");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Should have alerted"))
                .click();
        Locator kept = page.getByLabel("Labelled example");
        assertThat(kept).containsText("Reports on a data law, privacy: It is an inquiry");
        assertThat(kept).containsText("with its whole text");
        assertThat(page.locator(".miss")).hasCount(0);
        shoot("why-kept", "desktop");
        var download = page.waitForDownload(
                () -> page.getByText("Export 1 labelled example").click());
        assertThat(download.path()).content().contains("\"data_law\":true", "wants an answer by Friday");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Withdraw"))
                .click();
        assertThat(page.locator(".miss")).isVisible();
        page.navigate(service.address() + "/console/audit");
        assertThat(page.locator("table")).containsText("Label: withdraw");
        page.navigate(service.address() + "/console/why?url=javascript:alert(1)");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("no address of a page");
        page.navigate(service.address() + "/console/why?url=https://nowhere.example/story");
        assertThat(page.locator(".way .stopped")).containsText("No feed that is watched".toLowerCase());
        shoot("why-unseen", "desktop");
    }

    @Test
    void saysWhenFeedsCannotBeShown() {
        page.navigate(service.address() + "/console/feeds");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ingest service does not answer");
    }

    @Test
    void isAccessibleAndShowsWellOnEveryScreen() {
        for (String[] one : List.of(
                new String[] {"inbox", "/console?state=all"},
                new String[] {"alert", null},
                new String[] {"dossier", "/console/dossiers/law:hk-nsl"},
                new String[] {"company", "/console/companies/TikTok"},
                new String[] {"dossiers", "/console/dossiers"},
                new String[] {"deliveries", "/console/deliveries"},
                new String[] {"subscriptions", "/console/subscriptions"},
                new String[] {"subscription", "/console/subscriptions/new"},
                new String[] {"why", "/console/why?url=" + DELIVERED},
                new String[] {"feeds", "/console/feeds"},
                new String[] {"overview", "/console/overview"},
                new String[] {"audit", "/console/audit"})) {
            visit(page, one[1]);
            shoot(one[0], "desktop");
            assertAccessible(one[0]);
        }
        for (var screen : List.of("phone", "dark")) {
            page.context().close();
            boolean phone = screen.equals("phone");
            page = signedIn(phone ? 390 : 1280, 844, phone ? ColorScheme.LIGHT : ColorScheme.DARK);
            for (String[] one : List.of(
                    new String[] {"inbox", "/console?state=all"},
                    new String[] {"alert", null},
                    new String[] {"dossier", "/console/dossiers/law:hk-nsl"},
                    new String[] {"subscription", "/console/subscriptions/new"},
                    new String[] {"why", "/console/why?url=" + DELIVERED},
                    new String[] {"overview", "/console/overview"})) {
                visit(page, one[1]);
                shoot(one[0], screen);
                if (one[0].equals("inbox")) {
                    assertAccessible(one[0] + ", " + screen);
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("nothing of " + one[0] + " reaches beyond the screen")
                        .isEqualTo(true);
            }
        }
    }

    private static void visit(Page page, String path) {
        if (path != null) {
            page.navigate(service.address() + path);
        } else {
            page.navigate(service.address() + "/console?state=all&company=TikTok");
            page.locator(".row .head").first().click();
            assertThat(page.locator("article.alert")).isVisible();
        }
    }

    private void shoot(String name, String screen) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + "-" + screen + ".png"))
                .setFullPage(true));
    }

    private void assertAccessible(String what) {
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
