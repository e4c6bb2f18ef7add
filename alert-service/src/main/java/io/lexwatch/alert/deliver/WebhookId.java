package io.lexwatch.alert.deliver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id that every attempt at one revision of an alert for one endpoint carries, so that a receiver can drop repeats. */
final class WebhookId {

    private WebhookId() {}

    static String of(String alertId, int revision, String endpointId) {
        return of(alertId + "|" + revision + "|" + endpointId);
    }

    static String of(String subject) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return "msg_" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
