package io.lexwatch.alert.notify;

import io.lexwatch.alert.AlertConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.List;

/** E-mail by the configured mail server, as text and as HTML; an endpoint is {@code mailto:} and one or more addresses. */
@ApplicationScoped
public class EmailChannel implements Channel {

    private static final String SCHEME = "mailto:";

    private final MailSettings settings;
    private final MailServer server;
    private final EmailText text = new EmailText();

    @Inject
    public EmailChannel(AlertConfig config) {
        this(MailSettings.of(config.mail()), config.delivery().timeout());
    }

    EmailChannel(MailSettings settings, Duration timeout) {
        this.settings = settings;
        this.server = new MailServer(settings, timeout);
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public boolean groups() {
        return true;
    }

    @Override
    public boolean isConfigured() {
        return settings.host() != null;
    }

    @Override
    public Result send(Receiver receiver, Notice notice) {
        if (!isConfigured()) {
            return again("no mail server is configured: set lexwatch.mail.host");
        }
        Address[] recipients;
        try {
            recipients = InternetAddress.parse(receiver.url().substring(SCHEME.length()), true);
        } catch (AddressException e) {
            return new Result(new Outcome.Rejected("the endpoint's address is no e-mail address"), null, null);
        }
        Result result =
                server.send(session -> EmailMessage.of(session, settings.from(), recipients, notice, text), recipients);
        return new Result(result.outcome(), result.status(), hidden(result.answer(), receiver));
    }

    private String hidden(String answer, Receiver receiver) {
        if (answer == null) {
            return null;
        }
        List<String> secrets = settings.password() == null ? List.of() : List.of(settings.password());
        return Redaction.of(answer, new Receiver(receiver.id(), receiver.channel(), receiver.url(), secrets));
    }

    private static Result again(String why) {
        return new Result(new Outcome.Again(why, null), null, null);
    }
}
