package io.lexwatch.alert.console;

import io.lexwatch.alert.AlertConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what a browser keeps for us, so that it comes back as it was. The key is derived from the first admin key: every
 * replica has it, and who changes that key ends every session.
 */
@ApplicationScoped
class SessionSeal {

    private static final String ALGORITHM = "HmacSHA256";

    /** With the number of the form: what was sealed in an earlier one is not read as this one. */
    private static final String SESSION = "session 2";

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;
    private final Clock clock;

    @Inject
    SessionSeal(AlertConfig config, Clock clock) {
        this(config.apiKey().orElse(""), clock);
    }

    SessionSeal(String secret, Clock clock) {
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), "lexwatch console session v1");
        this.clock = clock;
    }

    String seal(Session session) {
        String plain = String.join(
                "|", Long.toString(session.until().getEpochSecond()), session.scope(), session.key(), session.user());
        String body = ENCODER.encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        return body + "." + sign(SESSION, body);
    }

    /** Nothing for what is forged, damaged or over. */
    Optional<Session> open(String sealed) {
        int dot = sealed.indexOf('.');
        if (dot < 0 || !verify(SESSION, sealed.substring(0, dot), sealed.substring(dot + 1))) {
            return Optional.empty();
        }
        byte[] plain = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
        String[] parts = new String(plain, StandardCharsets.UTF_8).split("\\|", 4);
        var session = new Session(parts[3], parts[1], parts[2], Instant.ofEpochSecond(Long.parseLong(parts[0])));
        return Optional.of(session).filter(s -> s.until().isAfter(clock.instant()));
    }

    String sign(String purpose, String text) {
        return ENCODER.encodeToString(mac(key, purpose + "|" + text));
    }

    boolean verify(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[] {0} : key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
