package io.lexwatch.ingest.command;

import io.lexwatch.ingest.parse.FeedDocument;
import io.lexwatch.ingest.parse.FeedItem;
import io.lexwatch.ingest.parse.ReadResult;
import java.io.PrintStream;

/** A page a person can read; nothing of it does a terminal obey. */
record TextReport(PrintStream out) implements Report {

    @Override
    public void write(String source, ReadResult result) {
        switch (result) {
            case ReadResult.Read read -> feed(source, read.document());
            case ReadResult.Unreadable unreadable ->
                out.println(Printable.of(source) + "\n  not read: " + Printable.line(unreadable.reason()));
        }
        out.println();
    }

    private void feed(String source, FeedDocument feed) {
        out.println(Printable.of(source));
        out.println("  " + feed.format() + " · " + (feed.title().isEmpty() ? "no title" : Printable.line(feed.title()))
                + " · "
                + feed.items().size() + " items"
                + (feed.lostItems() > 0 ? ", " + feed.lostItems() + " unreadable" : ""));
        feed.repairs().forEach(repair -> out.println("  repaired: " + Printable.line(repair)));
        feed.items().forEach(this::item);
    }

    private void item(FeedItem item) {
        out.println("  - " + (item.title().isEmpty() ? "(no title)" : Printable.line(item.title())));
        out.println("    " + (item.publishedAt() == null ? "no date" : item.publishedAt()) + " · "
                + (item.url() == null ? "no link" : Printable.line(item.url())) + " · "
                + item.text().length() + " characters");
    }
}
