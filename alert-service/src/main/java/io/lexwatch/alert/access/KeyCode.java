package io.lexwatch.alert.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code lwk_}, its id, {@code _}, 256 random bits. It says its id so that it is found without a
 * search, and begins in a way that scanners for leaked secrets can know.
 *
 * @param id names the key; no secret
 * @param text the whole; a secret
 */
record KeyCode(String id, String text) {

    private static final Pattern FORM = Pattern.compile("lwk_([0-9a-f]{16})_[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 8;
    private static final int SECRET_BYTES = 32;

    static KeyCode random(SecureRandom random) {
        String id = HexFormat.of().formatHex(bytes(random, ID_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, SECRET_BYTES));
        return new KeyCode(id, "lwk_" + id + "_" + secret);
    }

    /** Nothing for what cannot be a key that was made here. */
    static Optional<KeyCode> parse(String shown) {
        Matcher form = FORM.matcher(shown);
        return form.matches() ? Optional.of(new KeyCode(form.group(1), shown)) : Optional.empty();
    }

    /**
     * What is kept of it, in hexadecimal. Plain SHA-256 is enough: slow hashes with salt protect what people think up and
     * reuse; nobody can try 2²⁵⁶ random secrets, and no two keys are the same.
     */
    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
