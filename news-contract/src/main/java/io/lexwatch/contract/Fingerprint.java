package io.lexwatch.contract;

import java.util.List;

/**
 * Near-duplicate signature of an item's text. Only signatures of one version can be compared.
 *
 * @param version how it was made
 * @param values the signature's values; empty where the text is too short to have one
 */
public record Fingerprint(int version, List<Long> values) {

    public Fingerprint {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
