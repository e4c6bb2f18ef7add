package io.lexwatch.alert.notify;

import java.util.List;

/**
 * Where a notice goes.
 *
 * @param url where it listens; a secret for chat channels
 * @param secrets to sign with, the current one first; empty where nothing is signed
 */
public record Receiver(String id, String channel, String url, List<String> secrets) {

    public Receiver {
        secrets = List.copyOf(secrets);
    }

    /** Never shows an address or a secret, whoever prints it. */
    @Override
    public String toString() {
        return "receiver " + id + " (" + channel + ")";
    }
}
