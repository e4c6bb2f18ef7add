package io.lexwatch.alert.notify;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.HexFormat;

/** A notice as a mail. Its id is that of the notice; mails on one dossier refer to one root, so that readers show a thread. */
final class EmailMessage extends MimeMessage {

    private static final String HERE = "@lexwatch>";

    private final String id;

    private EmailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static EmailMessage of(Session session, String from, Address[] recipients, Notice notice, EmailText text) {
        try {
            var message = new EmailMessage(session, notice.id());
            message.setFrom(new InternetAddress(from, true));
            message.setRecipients(Message.RecipientType.TO, recipients);
            message.setSubject(notice.summary().replaceAll("\\s+", " "), "UTF-8");
            message.setSentDate(Date.from(notice.time()));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (Notice.ALERT.equals(notice.type())) {
                message.setHeader("References", root(notice.alerts().getFirst()));
                message.setHeader("In-Reply-To", root(notice.alerts().getFirst()));
            }
            message.setContent(new MimeMultipart("alternative", plain(text.plain(notice)), html(text.html(notice))));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail that cannot be written; lexwatch.mail.from must be an address", e);
        }
    }

    private static String root(AlertData alert) {
        return "<dossier-" + HexFormat.of().toHexDigits(alert.dossier().hashCode()) + HERE;
    }

    private static MimeBodyPart plain(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8");
        return part;
    }

    private static MimeBodyPart html(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", "html");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + HERE);
    }
}
