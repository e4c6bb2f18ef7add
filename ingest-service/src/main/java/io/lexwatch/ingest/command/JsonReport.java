package io.lexwatch.ingest.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.ingest.parse.FeedDocument;
import io.lexwatch.ingest.parse.FeedItem;
import io.lexwatch.ingest.parse.ReadResult;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One JSON object a line and feed, for machines. */
record JsonReport(PrintStream out) implements Report {

    private static final ObjectMapper MAPPER = ContractJson.mapper();

    /** A feed that was read. */
    record Feed(
            String source,
            String format,
            String title,
            String link,
            String language,
            List<Item> items,
            List<String> repairs,
            int lostItems) {}

    /** An item of it. */
    record Item(
            String identity,
            String guid,
            String url,
            String title,
            String text,
            Instant publishedAt,
            Instant updatedAt,
            List<String> authors,
            List<String> categories) {}

    /** A feed that was not. */
    record Failure(String source, String error) {}

    @Override
    public void write(String source, ReadResult result) {
        var line = switch (result) {
            case ReadResult.Read read -> feed(source, read.document());
            case ReadResult.Unreadable unreadable -> new Failure(source, unreadable.reason());
        };
        try {
            out.println(MAPPER.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of " + source + " cannot be written as JSON", e);
        }
    }

    private static Feed feed(String source, FeedDocument feed) {
        return new Feed(
                source,
                feed.format().name().toLowerCase(Locale.ROOT),
                feed.title(),
                feed.link(),
                feed.language(),
                feed.items().stream().map(JsonReport::item).toList(),
                feed.repairs(),
                feed.lostItems());
    }

    private static Item item(FeedItem item) {
        return new Item(
                item.identity(),
                item.guid(),
                item.url(),
                item.title(),
                item.text(),
                item.publishedAt(),
                item.updatedAt(),
                item.authors(),
                item.categories());
    }
}
