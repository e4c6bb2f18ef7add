package io.lexwatch.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A feed that wants to run scripts, ring channels and forge mails, all the way: ingest, classifier, page, Slack, e-mail. */
@Timeout(600)
class HostileNewsIT {

    private static final Duration STARTED_WITHIN = Duration.ofSeconds(240);
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(120);

    @TempDir
    static Path folder;

    private static Outlets outlets;
    private static GreenMail mail;
    private static LaunchedLexwatch lexwatch;

    @BeforeAll
    static void start() {
        outlets = new Outlets();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        outlets.put("/quiet.xml", "<rss version=\"2.0\"><channel><title>Quiet</title></channel></rss>");
        lexwatch = LaunchedLexwatch.up(
                folder,
                outlets.opml(folder.resolve("feeds.opml"), List.of("/quiet.xml", "/evil.xml")),
                Map.of(
                        "LEXWATCH_SLACK_URL",
                        outlets.url("/slack"),
                        "LEXWATCH_GROUP_WAIT",
                        "PT1S",
                        "LEXWATCH_MAIL_HOST",
                        "127.0.0.1",
                        "LEXWATCH_MAIL_PORT",
                        Integer.toString(mail.getSmtp().getPort()),
                        "LEXWATCH_MAIL_SECURITY",
                        "NONE"));
        await().atMost(STARTED_WITHIN)
                .failFast(() -> !lexwatch.isAlive())
                .until(() -> lexwatch.said().contains("Lexwatch is watching"));
        JsonNode desk = lexwatch.post(
                "/api/v1/endpoints", "{\"name\":\"desk\",\"channel\":\"email\",\"url\":\"mailto:desk@example.com\"}");
        lexwatch.post(
                "/api/v1/subscriptions",
                "{\"name\":\"by mail\",\"filter\":{},\"endpoints\":[\""
                        + desk.get("id").asText() + "\"]}");
        outlets.put("/evil.xml", HostileFeed.rss(Instant.now().minus(Duration.ofMinutes(20))));
        await().atMost(TOLD_WITHIN)
                .untilAsserted(() -> assertThat(lexwatch.alerts()).hasSizeGreaterThanOrEqualTo(2));
    }

    @AfterAll
    static void stop() {
        Stream.<AutoCloseable>of(lexwatch, mail::stop, outlets).forEach(HostileNewsIT::close);
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void runsNothingOnAnyPage() {
        assumeTrue(Window.isInstalled(), "no Chromium on the PATH, so the pages were not looked at in a browser");
        try (var window = new Window(lexwatch.console())) {
            window.signIn(lexwatch.key());
            window.visit("/console?state=all&history=true&company=TikTok");
            window.page.locator(".row .head").first().click();
            assertThat(window.page.locator(".evidence").first()).containsText("document.title='owned'");
            window.shoot("hostile-alert");
            assertUnharmed(window);
            for (String path : Stream.of(
                            "/console?state=all&history=true&text=tiktok",
                            "/console/dossiers",
                            "/console/companies",
                            "/console/companies/TikTok",
                            "/console/deliveries",
                            "/console/feeds",
                            "/console/overview")
                    .toList()) {
                window.visit(path);
                assertUnharmed(window);
            }
        }
    }

    private static void assertUnharmed(Window window) {
        assertThat(window.page.title()).endsWith("Lexwatch");
        assertThat(window.page
                        .locator("main img, main svg, main script:not([src^='/console/']), main iframe")
                        .count())
                .isZero();
        assertThat(window.page.locator("a[href^='javascript']").count()).isZero();
        assertThat(window.page.content()).doesNotContain("\u202E", "\u200B", "\u0007");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void ringsNoChannelAndHidesNoLinkInSlack() {
        await().atMost(TOLD_WITHIN).until(() -> outlets.posted().stream().anyMatch(body -> body.contains("TikTok")));
        String all = String.join("\n", outlets.posted());
        assertThat(all).contains("TikTok", "leav");
        assertThat(all).doesNotContain("<!channel", "<https://evil.example/phish", "\u202E", "\u200B", "\\u0007");
        assertThat(all).doesNotContainIgnoringCase("<script").doesNotContain("<javascript:");
    }

    @Test
    void forgesNoMail() throws MessagingException {
        await().atMost(TOLD_WITHIN)
                .until(() -> mails().stream().anyMatch(mail -> html(mail).contains("TikTok")));
        for (MimeMessage message : mails()) {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getSubject()).doesNotContain("\n", "\r", "\u202E");
            assertThat(html(message))
                    .doesNotContain("<script", "<img", "<svg", "\u202E", "\u200B", "javascript:document");
        }
    }

    private static List<MimeMessage> mails() {
        return List.of(mail.getReceivedMessages());
    }

    /** What a mail reader renders, decoded. */
    private static String html(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            var html = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType("text/html")) {
                    html.append(parts.getBodyPart(i).getContent());
                }
            }
            return html.toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(message), e);
        }
    }
}
