package io.lexwatch.alert.store;

import java.time.Instant;

/** A place in the list of deliveries, newest first: what was made before it, or in the same moment under a smaller id, follows. */
public record DeliveryPlace(Instant createdAt, String id) {

    /** Where a list goes on after a delivery. */
    public static DeliveryPlace of(Delivery last) {
        return new DeliveryPlace(last.createdAt(), last.id());
    }
}
