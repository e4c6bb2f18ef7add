package io.lexwatch.alert.notify;

import io.lexwatch.alert.AlertConfig;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jboss.logging.Logger;

/** Hands messages to the one mail server that is configured, each within one deadline from the connection to the last answer. */
final class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int TAKEN = 250;

    private final MailSettings settings;
    private final Duration timeout;
    private final Session session;

    MailServer(MailSettings settings, Duration timeout) {
        this.settings = settings;
        this.timeout = timeout;
        this.session = Session.getInstance(properties());
    }

    private Properties properties() {
        String millis = Long.toString(timeout.toMillis());
        var properties = new Properties();
        String smtp = "mail." + settings.protocol() + ".";
        properties.put(smtp + "connectiontimeout", millis);
        properties.put(smtp + "timeout", millis);
        properties.put(smtp + "writetimeout", millis);
        properties.put(smtp + "sendpartial", "true");
        properties.put(smtp + "quitwait", "false");
        properties.put(smtp + "ssl.checkserveridentity", "true");
        boolean upgrades = settings.security() == AlertConfig.Mail.Security.STARTTLS;
        properties.put(smtp + "starttls.enable", Boolean.toString(upgrades));
        properties.put(smtp + "starttls.required", Boolean.toString(upgrades));
        return properties;
    }

    /** Hands over what a writer makes; the answer is in the server's words, which may hold addresses. */
    Result send(Function<Session, MimeMessage> writer, Address[] recipients) {
        var attempt = new FutureTask<>(() -> attempt(writer.apply(session), recipients));
        Thread thread = Thread.ofVirtual().name("mail").start(attempt);
        try {
            return attempt.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return again("the mail server did not answer in time");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mail could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return again("the service stopped while it was sent");
        } finally {
            // Closes the socket that it may still wait on.
            thread.interrupt();
        }
    }

    private Result attempt(MimeMessage message, Address[] recipients) {
        Transport transport = null;
        try {
            transport = session.getTransport(settings.protocol());
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(message, recipients);
            return new Result(new Outcome.Delivered("the mail server took it"), TAKEN, null);
        } catch (AuthenticationFailedException e) {
            return again("the mail server does not take the user and password of lexwatch.mail");
        } catch (SendFailedException e) {
            return refused(e);
        } catch (MailConnectException e) {
            return again("no connection to the mail server of lexwatch.mail");
        } catch (MessagingException e) {
            return again(MailAnswers.reason(e));
        } finally {
            close(transport);
        }
    }

    /** What was sent stays sent, however the server takes its leave. */
    private static void close(Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOG.debugf("the mail server broke off when it was left: %s", MailAnswers.reason(e));
        }
    }

    private static Result refused(SendFailedException e) {
        int code = MailAnswers.code(e);
        String words = MailAnswers.words(e);
        if (e.getValidSentAddresses() != null && e.getValidSentAddresses().length > 0) {
            return new Result(new Outcome.Delivered("the mail server took it for some recipients only"), code, words);
        }
        return new Result(MailAnswers.outcome(code, words), code, words);
    }

    private static Result again(String why) {
        return new Result(new Outcome.Again(why, null), null, null);
    }
}
