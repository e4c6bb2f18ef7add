package io.lexwatch.alert.notify;

import io.lexwatch.alert.AlertConfig;

/**
 * How the mail server is reached.
 *
 * @param user null where it asks for none
 */
record MailSettings(
        String host, int port, String user, String password, String from, AlertConfig.Mail.Security security) {

    static MailSettings of(AlertConfig.Mail config) {
        return new MailSettings(
                config.host().orElse(null),
                config.port(),
                config.user().orElse(null),
                config.password().orElse(null),
                config.from(),
                config.security());
    }

    String protocol() {
        return security == AlertConfig.Mail.Security.TLS ? "smtps" : "smtp";
    }

    /** Never shows the password, whoever prints it. */
    @Override
    public String toString() {
        return "mail server " + host + ":" + port;
    }
}
