package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.lexwatch.alert.AlertConfig.Mail.Security;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of channels, as far as it is HTTP's elsewhere: against a real mail server, and one that misbehaves. */
class EmailChannelTest {

    private static final String PASSWORD = "PASSW0RDofTheDesk";
    private static final String DESK = "mailto:desk@example.org";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private EmailChannel channel(int port, Security security, String user) {
        return new EmailChannel(
                new MailSettings(
                        "127.0.0.1", port, user, user == null ? null : PASSWORD, "lexwatch@example.org", security),
                TIMEOUT);
    }

    private EmailChannel channel() {
        return channel(mail.getSmtp().getPort(), Security.NONE, null);
    }

    private static Receiver receiver(String url) {
        return new Receiver("r1", "email", url, List.of());
    }

    @Test
    void sendsTextAndHtmlUnderTheIdOfTheNotice() throws Exception {
        Result result = channel().send(receiver("mailto:desk@example.org,legal@example.org"), Samples.notice());
        assertThat(result.outcome()).isInstanceOf(Outcome.Delivered.class);
        assertThat(result.status()).isEqualTo(250);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(Samples.HEADLINE);
        assertThat(message.getMessageID()).isEqualTo("<msg_1@lexwatch>");
        assertThat(part(message, 0))
                .contains("> Clipper decided to stop operations.", "Example Times: https://news.example/1");
        assertThat(part(message, 1))
                .contains("<blockquote>Clipper decided", "<a href=\"https://lexwatch.example/alerts/a1\">");
    }

    @Test
    void mailsOnOneDossierRefersToOneRoot() throws Exception {
        channel().send(receiver(DESK), Samples.notice());
        channel().send(receiver(DESK), Samples.many(2));
        MimeMessage[] messages = mail.getReceivedMessages();
        assertThat(messages[0].getHeader("References")).isEqualTo(messages[1].getHeader("References"));
        assertThat(messages[0].getMessageID()).isNotEqualTo(messages[1].getMessageID());
    }

    @Test
    void listsADigestByDossierAndWhatOperatorsAreTold() throws Exception {
        channel().send(receiver(DESK), Samples.digest(2));
        assertThat(part(mail.getReceivedMessages()[0], 0)).contains("== law 0", "* 🟠 Company 3 reacts");
        assertThat(part(mail.getReceivedMessages()[0], 1)).contains(">law 1</h2>");
        var notice = new Notice(
                "m", Notice.OPERATIONS, Samples.TIME, "2 changes", List.of(), List.of("⚠️ A", "✅ B"), null, null);
        channel().send(receiver(DESK), notice);
        assertThat(part(mail.getReceivedMessages()[1], 0)).contains("* ⚠️ A");
    }

    @Test
    void letsNothingFromOutsideBeMarkupOrAHeader() throws Exception {
        AlertData hostile =
                Samples.alert("🔴 <b>x</b>\r\nBcc: thief@example.org", "<script>1</script>", "javascript:1");
        channel()
                .send(
                        receiver(DESK),
                        new Notice("m", Notice.ALERT, Samples.TIME, hostile.headline(), List.of(hostile), null));
        MimeMessage message = mail.getReceivedMessages()[0];
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(part(message, 1)).contains("&lt;script&gt;").doesNotContain("<script>", "javascript:", "<b>");
    }

    @Test
    void signsIn() {
        mail.setUser("lexwatch@example.org", "lexwatch", PASSWORD);
        int port = mail.getSmtp().getPort();
        assertThat(channel(port, Security.NONE, "lexwatch")
                        .send(receiver(DESK), Samples.notice())
                        .outcome())
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void sendsNothingUnencryptedWhereThatIsNotMeant() {
        Result result =
                channel(mail.getSmtp().getPort(), Security.STARTTLS, null).send(receiver(DESK), Samples.notice());
        assertThat(result.outcome()).isInstanceOf(Outcome.Again.class);
        assertThat(result.outcome().detail()).contains("offers no encryption");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user desk@example.org, 550, Gone",
        "RCPT, 550 5.7.1 not from you, 550, Rejected",
        "RCPT, 451 4.3.0 try later, 451, Again",
        "RCPT, 452 4.2.2 mailbox full, 452, Again",
        "MAIL, 553 5.1.8 sender refused, 553, Rejected",
        "MAIL, 421 4.7.0 too many, 421, Again",
        "DATA, 554 5.6.0 refused, 554, Rejected",
        "., 552 5.3.4 too large, 552, Rejected",
        "., 451 4.3.0 try later, 451, Again",
    })
    void reads(String command, String answer, int status, String outcome) {
        try (var probe = new MailProbe(Map.of(command, answer))) {
            Result result = channel(probe.port(), Security.NONE, null).send(receiver(DESK), Samples.notice());
            assertThat(result.outcome().getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(result.status()).isEqualTo(status);
            assertThat(result.answer()).contains(answer.substring(0, 9)).doesNotContain("desk@example.org");
            assertThat(result.outcome().detail()).doesNotContain("desk@");
        }
    }

    @Test
    void triesAgainWhereTheServerIsNone() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(outcome(free)).isInstanceOf(Outcome.Again.class);
        for (Map<String, String> answers : List.of(
                Map.of("GREETING", "554 go away"),
                Map.of("GREETING", "this is no SMTP"),
                Map.of("GREETING", ""),
                Map.of("EHLO", "", "HELO", ""),
                Map.of(".", ""))) {
            try (var probe = new MailProbe(answers)) {
                assertThat(outcome(probe.port())).as(answers.toString()).isInstanceOf(Outcome.Again.class);
            }
        }
    }

    private static Outcome outcome(int port) {
        return new EmailChannel(
                        new MailSettings("127.0.0.1", port, null, null, "lexwatch@example.org", Security.NONE),
                        Duration.ofMillis(1500))
                .send(receiver(DESK), Samples.notice())
                .outcome();
    }

    @Test
    void hidesThePasswordThatAServerEchoes() {
        var answers = Map.of(
                "EHLO",
                "250-probe\r\n250 AUTH PLAIN",
                "AUTH",
                "235 fine",
                "RCPT",
                "550 not " + PASSWORD + " for desk@example.org");
        try (var probe = new MailProbe(answers)) {
            Result result = channel(probe.port(), Security.NONE, "lexwatch").send(receiver(DESK), Samples.notice());
            assertThat(result.answer()).contains("•••").doesNotContain(PASSWORD, "desk@example.org");
        }
        try (var probe = new MailProbe(Map.of("EHLO", "250-probe\r\n250 AUTH PLAIN", "AUTH", "535 not " + PASSWORD))) {
            Result result = channel(probe.port(), Security.NONE, "lexwatch").send(receiver(DESK), Samples.notice());
            assertThat(result.outcome()).isInstanceOf(Outcome.Again.class);
            assertThat(result.outcome().detail()).contains("user and password").doesNotContain(PASSWORD);
        }
        assertThat(new MailSettings("h", 25, "u", PASSWORD, "f", Security.TLS).toString())
                .doesNotContain(PASSWORD);
    }

    @Test
    void isNoChannelWithoutAServer() {
        var channel = new EmailChannel(new MailSettings(null, 587, null, null, "f@x", Security.STARTTLS), TIMEOUT);
        assertThat(channel.isConfigured()).isFalse();
        assertThat(channel.send(receiver(DESK), Samples.notice()).outcome().detail())
                .contains("lexwatch.mail.host");
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return ((MimeMultipart) message.getContent())
                .getBodyPart(index)
                .getContent()
                .toString();
    }
}
