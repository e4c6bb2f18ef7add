package io.lexwatch.alert.console;

import io.lexwatch.alert.Places;
import io.lexwatch.alert.store.Claim;

/** Names of dossiers, which are filed under keys such as {@code law:hk-nsl} or {@code place:HK:LAWFUL_ACCESS}. */
final class Dossiers {

    private Dossiers() {}

    /** With a claim of it at hand, which knows the law's proper name. */
    static String name(String dossier, Claim claim) {
        return dossier.startsWith("law:") && claim.law() != null ? claim.law().name() : name(dossier);
    }

    static String name(String dossier) {
        String[] parts = dossier.split(":", 3);
        return switch (parts[0]) {
            case "place" ->
                parts.length == 3
                        ? Places.name(parts[1]) + ": " + Words.of(parts[2]).toLowerCase(java.util.Locale.ROOT)
                        : Places.name(parts[1]);
            case "topic" -> Words.of(parts[1]);
            case "law" -> Words.sentence(dossier.substring("law:".length()));
            default -> "Everything else";
        };
    }
}
