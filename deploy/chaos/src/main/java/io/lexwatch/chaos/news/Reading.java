package io.lexwatch.chaos.news;

import java.util.List;

/**
 * What the classifier reads from a text.
 *
 * @param flagged whether it passes the text on
 * @param responses what companies do in it, and nothing else
 */
public record Reading(boolean flagged, List<Response> responses) {

    /** A company's response to a law; law null where none was read. */
    public record Response(FactKey key, String stage, boolean background) {}
}
