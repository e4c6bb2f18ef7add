package io.lexwatch.alert.api;

import io.lexwatch.alert.store.DeliveryPlace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A place in the list of deliveries, as the address of the next page names it. */
final class DeliveryCursor {

    private DeliveryCursor() {}

    static String encode(DeliveryPlace place) {
        String plain = place.createdAt().toEpochMilli() + "|" + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException where it is not one that was given out here */
    static DeliveryPlace decode(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return new DeliveryPlace(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw ProblemException.badRequest("after must be the cursor that a page before gave in its Link");
        }
    }
}
