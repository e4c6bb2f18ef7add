package io.lexwatch.ingest.parse;

/**
 * What the reader accepts at most of one feed, so that no answer can exhaust the service.
 *
 * @param items items kept, the first ones
 * @param depth elements within elements
 * @param textBytes bytes of an item's text in UTF-8
 * @param titleChars characters of a title, a guid, a name
 * @param urlChars characters of an address; a longer one counts as none
 */
public record ReadLimits(int items, int depth, int textBytes, int titleChars, int urlChars) {

    public static final ReadLimits DEFAULT = new ReadLimits(5_000, 200, 200_000, 2_000, 4_000);
}
