package io.lexwatch.alert.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request whose sender may send it again.
 *
 * @param id of sender and key: a key of one says nothing of the requests of another
 * @param hash of all that is asked
 */
record RepeatableRequest(String id, String hash) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /**
     * Nothing where no key came with it.
     *
     * @throws ProblemException where the key is none
     */
    static Optional<RepeatableRequest> of(ContainerRequestContext request, String sender) throws IOException {
        String header = request.getHeaderString("Idempotency-Key");
        if (header == null) {
            return Optional.empty();
        }
        // A string of structured fields stands in quotes; most senders leave them out.
        String key = header.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.badRequest(
                    "Idempotency-Key must have 1 to 255 visible ASCII characters, such as a UUID");
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String address = request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery();
        return Optional.of(new RepeatableRequest(
                hash(sender.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.US_ASCII)),
                hash(address.getBytes(StandardCharsets.UTF_8), body)));
    }

    /** Of two parts, so that no end of the one can be taken for a beginning of the other. */
    private static String hash(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(second));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
