package io.lexwatch.alert.notify;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Takes out of a receiver's answer what must not be shown: its address and secrets, should it echo them. */
final class Redaction {

    private static final String HIDDEN = "•••";
    private static final String MAIL = "mailto:";
    private static final int TELLING = 6;

    private Redaction() {}

    static String of(String answer, Receiver receiver) {
        String shown = answer;
        for (String secret : secretsOf(receiver)) {
            shown = shown.replace(secret, HIDDEN);
        }
        return shown;
    }

    private static List<String> secretsOf(Receiver receiver) {
        var secrets = new ArrayList<String>();
        secrets.add(receiver.url());
        for (String secret : receiver.secrets()) {
            secrets.add(secret);
            secrets.add(secret.replaceFirst("^whsec_", ""));
        }
        if (receiver.url().startsWith(MAIL)) {
            secrets.addAll(List.of(receiver.url().substring(MAIL.length()).split(",")));
        }
        try {
            URI uri = URI.create(receiver.url());
            addTelling(secrets, uri.getRawUserInfo());
            addTelling(secrets, uri.getRawQuery());
            addTelling(secrets, uri.getRawPath());
            if (uri.getRawPath() != null) {
                List.of(uri.getRawPath().split("/")).forEach(part -> addTelling(secrets, part));
            }
        } catch (IllegalArgumentException e) {
            return secrets;
        }
        return secrets;
    }

    private static void addTelling(List<String> secrets, String part) {
        if (part != null && part.length() >= TELLING) {
            secrets.add(part);
        }
    }
}
