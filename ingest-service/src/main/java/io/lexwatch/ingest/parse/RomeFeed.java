package io.lexwatch.ingest.parse;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;

/** Hands a tree to ROME, and tells whether ROME read all of it. */
final class RomeFeed {

    private RomeFeed() {}

    /** The entries in the feed's order, or none where ROME refuses the feed or sees fewer or more items than it has. */
    static List<SyndEntry> entries(Document document, int expected) {
        var input = new SyndFeedInput(false, Locale.US);
        input.setPreserveWireFeed(true);
        try {
            var entries = input.build(document).getEntries();
            return entries.size() == expected ? entries : List.of();
        } catch (FeedException | RuntimeException e) {
            // ROME's way of saying that this is not what it knows: the elements are read instead.
            return List.of();
        }
    }
}
