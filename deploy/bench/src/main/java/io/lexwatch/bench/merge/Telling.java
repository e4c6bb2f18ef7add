package io.lexwatch.bench.merge;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;

/**
 * What one item says of one thing, as a person can name it.
 *
 * @param says kind, code, and company or target
 * @param alert the alert that it was told in
 */
record Telling(String item, String says, String alert) {

    static Telling of(Source source, String alert) {
        return new Telling(source.itemId(), says(source.claim()), alert);
    }

    private static String says(Claim claim) {
        Name subject = claim.isResponse() ? claim.company() : claim.target();
        return claim.code() + "|" + (subject == null ? "" : Name.key(subject));
    }

    /** What a person's reading is kept under. */
    String key() {
        return item + "|" + says;
    }
}
