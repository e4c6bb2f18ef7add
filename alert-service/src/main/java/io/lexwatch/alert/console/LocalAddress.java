package io.lexwatch.alert.console;

import java.net.URI;

/** Where to go on to, as a request names it: only ever a page of the console. */
final class LocalAddress {

    private LocalAddress() {}

    static String of(String asked) {
        if (asked == null || !asked.startsWith(SessionMechanism.BASE)) {
            return SessionMechanism.BASE;
        }
        try {
            URI uri = URI.create(asked);
            boolean page = uri.getHost() == null && uri.normalize().getPath().matches("/console(/.*)?");
            return page && !uri.getPath().startsWith("/console/sign-") ? uri.toString() : SessionMechanism.BASE;
        } catch (IllegalArgumentException e) {
            return SessionMechanism.BASE;
        }
    }
}
