package io.lexwatch.alert.notify;

import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads what a mail server answered, as RFC 5321 has it: 4xx may work later, 5xx will not; 5.1.1 means that nobody is there. */
final class MailAnswers {

    private static final int ANSWER = 2048;
    private static final String NOBODY = "5.1.1";

    private MailAnswers() {}

    static Outcome outcome(int code, String words) {
        String detail = code < 0 ? "the mail server refused it" : "the mail server answered " + code;
        if (code / 100 != 5) {
            return new Outcome.Again(detail, null);
        }
        return words.contains(NOBODY) ? new Outcome.Gone(detail + ": no such mailbox") : new Outcome.Rejected(detail);
    }

    /** The reply code of the first answer that refused; -1 where there is none. */
    static int code(MessagingException e) {
        for (Exception each = e; each != null; each = next(each)) {
            int code = switch (each) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send when send.getReturnCode() >= 400 -> send.getReturnCode();
                default -> -1;
            };
            if (code >= 400) {
                return code;
            }
        }
        return -1;
    }

    /** The server's own words, the first 2 kB. */
    static String words(MessagingException e) {
        var words = new StringBuilder();
        for (Exception each = e; each != null && words.length() < ANSWER; each = next(each)) {
            words.append(each.getMessage()).append('\n');
        }
        return words.substring(0, Math.min(ANSWER, words.length())).strip();
    }

    /** Why there was no answer, in words without any address. */
    static String reason(MessagingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return "the mail server did not answer in time";
            }
            if (cause instanceof SSLException) {
                return "no secure connection to the mail server: its certificate or protocol was refused";
            }
        }
        return String.valueOf(e.getMessage()).startsWith("STARTTLS is required")
                ? "the mail server offers no encryption; set lexwatch.mail.security=none if that is meant"
                : "the mail server broke off or answered what is no SMTP";
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
