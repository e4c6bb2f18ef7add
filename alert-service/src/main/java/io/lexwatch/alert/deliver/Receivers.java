package io.lexwatch.alert.deliver;

import io.lexwatch.alert.notify.Receiver;
import io.lexwatch.alert.store.Endpoint;
import java.time.Instant;
import java.util.ArrayList;

/** Turns a stored endpoint into what a channel needs of it. */
final class Receivers {

    private Receivers() {}

    /** Signs with the secret before the last rotation, too, while that overlaps. */
    static Receiver of(Endpoint endpoint, Instant now) {
        var secrets = new ArrayList<String>();
        if (endpoint.secret() != null) {
            secrets.add(endpoint.secret());
        }
        boolean overlap = endpoint.previousSecret() != null
                && endpoint.previousSecretUntil() != null
                && now.isBefore(endpoint.previousSecretUntil());
        if (overlap) {
            secrets.add(endpoint.previousSecret());
        }
        return new Receiver(endpoint.id(), endpoint.channel(), endpoint.url(), secrets);
    }
}
