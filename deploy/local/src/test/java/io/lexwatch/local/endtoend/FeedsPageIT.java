package io.lexwatch.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The feeds page of the console over a running ingest service, and while that is away. */
@EnabledIf(
        value = "io.lexwatch.local.endtoend.Window#isInstalled",
        disabledReason = "no Chromium on the PATH, so the feeds page was not tested in a browser")
@Timeout(600)
class FeedsPageIT {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(240);

    @TempDir
    static Path folder;

    private static Outlets outlets;
    private static LaunchedLexwatch lexwatch;
    private Window window;

    @BeforeAll
    static void start() {
        outlets = new Outlets();
        outlets.put("/first.xml", rss("First"));
        lexwatch = LaunchedLexwatch.up(
                folder, outlets.opml(folder.resolve("feeds.opml"), List.of("/first.xml")), Map.of());
        await().atMost(STARTED_WITHIN)
                .failFast(() -> !lexwatch.isAlive())
                .until(() -> lexwatch.said().contains("Lexwatch is watching"));
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
    void addsAFeedByThePageThatNamesItAndSaysHowItFares() {
        outlets.put("/harbour.xml", rss("Harbour"));
        outlets.put(
                "/news",
                "<!doctype html><html><head><link rel=\"alternate\" type=\"application/rss+xml\" title=\"Harbour\""
                        + " href=\"/harbour.xml\"></head><body>News</body></html>");
        window.visit("/console/feeds");
        window.page.getByLabel("Address of a feed").fill(outlets.url("/news"));
        button("Find feeds").click();
        button("Add Harbour").click();
        assertThat(window.page.locator(".banner")).containsText("The feed was added");
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            window.visit("/console/feeds");
            return line("/harbour.xml").textContent().contains("Healthy");
        });
        window.shoot("feeds-live");
        line("/harbour.xml").getByText("Remove").click();
        assertThat(window.page.locator(".banner")).containsText("removed");
    }

    @Test
    void importsAListAndShowsHowFarItIs() throws Exception {
        String outlines = IntStream.range(0, 60)
                .mapToObj(i -> "<outline text=\"Town " + i + "\"><outline type=\"rss\" text=\"Gazette " + i
                        + "\" xmlUrl=\"" + outlets.url("/town-" + i + ".xml") + "\"/></outline>")
                .collect(Collectors.joining());
        Path list = Files.writeString(
                folder.resolve("towns.opml"),
                "<opml version=\"2.0\"><body>" + outlines
                        + "<outline text=\"x\" xmlUrl=\"ftp://old.example/\"/></body></opml>");
        window.visit("/console/feeds");
        window.page.locator("#list").setInputFiles(list);
        button("Import").click();
        assertThat(window.page.locator("#import progress")).isVisible();
        assertThat(window.page.locator("#import [role=status]"))
                .hasText("61 of 61: 60 added, 0 there already, 1 refused");
        assertThat(window.page.locator("#import .refused")).containsText("ftp://old.example");
        window.shoot("feeds-imported");
        window.page.getByText("Show the feeds").click();
        assertThat(line("/town-59.xml")).isVisible();
        var copy = window.page.waitForDownload(
                () -> window.page.getByText("Export as OPML").click());
        assertThat(copy.path()).content().contains("/town-59.xml");
    }

    @Test
    void saysPlainlyThatFeedsCannotBeShownAndShowsThemAgain() {
        lexwatch.kill("ingest");
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            window.visit("/console/feeds");
            return window.page.getByRole(AriaRole.ALERT).isVisible();
        });
        assertThat(window.page.getByRole(AriaRole.ALERT)).containsText("ingest service does not answer");
        window.visit("/console");
        assertThat(window.page.locator("h1")).hasText("Inbox");
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            window.visit("/console/feeds");
            return window.page.locator("tbody tr").count() > 0;
        });
    }

    private Locator button(String name) {
        return window.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator line(String part) {
        return window.page
                .locator("tr", new Page.LocatorOptions().setHasText(part))
                .first();
    }

    private static String rss(String title) {
        return "<rss version=\"2.0\"><channel><title>" + title
                + "</title><item><title>Town opens a bridge</title><link>"
                + "https://harbour.example/bridge</link><guid>b-1</guid></item></channel></rss>";
    }
}
