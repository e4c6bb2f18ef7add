package io.lexwatch.ingest.feed;

/**
 * An item as an answer shows it, reduced to what tells whether it is new or changed.
 *
 * @param identity of the item within its feed
 * @param url canonical address, or null
 * @param title plain text
 * @param text plain text
 */
public record Sighting(String identity, String url, String title, String text) {

    /** A number for all that is seen of it: the same only where it looks the same to the letter. */
    public long signature() {
        return Signature.ofName(String.join("\0", identity, String.valueOf(url), title, text));
    }
}
