package io.lexwatch.ingest.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks that pushed content comes from the hub that was told our secret (WebSub, 8). */
final class HubSignature {

    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private HubSignature() {}

    static boolean matches(String header, byte[] body, String secret) {
        if (header == null || secret == null || header.indexOf('=') < 0) {
            return false;
        }
        var algorithm =
                ALGORITHMS.get(header.substring(0, header.indexOf('=')).strip().toLowerCase(Locale.ROOT));
        if (algorithm == null) {
            return false;
        }
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return same(
                    HexFormat.of().formatHex(mac.doFinal(body)),
                    header.substring(header.indexOf('=') + 1).strip().toLowerCase(Locale.ROOT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }

    /** Compares in a time that does not tell how much was right. */
    static boolean same(String expected, String shown) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
