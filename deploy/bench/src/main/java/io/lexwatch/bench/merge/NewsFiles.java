package io.lexwatch.bench.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.lexwatch.contract.NewsItem;
import io.lexwatch.contract.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads items from a folder of feeds, or from a file of JSON lines; each once, whatever lists it. */
final class NewsFiles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private NewsFiles() {}

    /** The items of a folder OUTLET/DAY.xml. */
    static Collection<NewsItem> feeds(Path folder) throws IOException {
        Map<String, NewsItem> items = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                String outlet = file.getParent().getFileName().toString();
                for (SyndEntry entry : entries(file)) {
                    String text = entry.getDescription() == null
                            ? ""
                            : entry.getDescription().getValue();
                    NewsItem item = item(
                            hash(entry.getLink()),
                            outlet,
                            entry.getTitle(),
                            text,
                            entry.getPublishedDate().toInstant());
                    items.putIfAbsent(item.id(), item);
                }
            }
        }
        return items.values();
    }

    private static List<SyndEntry> entries(Path file) throws IOException {
        try (var reader = new XmlReader(Files.newInputStream(file))) {
            return new SyndFeedInput().build(reader).getEntries();
        } catch (FeedException e) {
            throw new IOException(file + " is no feed: " + e.getMessage(), e);
        }
    }

    /** The items of a file of JSON lines whose day begins with some text: a year, a month. */
    static Collection<NewsItem> lines(Path file, String days) throws IOException {
        Map<String, NewsItem> items = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = JSON.readTree(line);
            String day = node.path("date").asText();
            if (day.startsWith(days)) {
                Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
                items.put(
                        node.path("id").asText(),
                        item(
                                node.path("id").asText(),
                                node.path("feed").asText(),
                                node.path("title").asText(),
                                node.path("text").asText(),
                                noon));
            }
        }
        return items.values();
    }

    private static NewsItem item(String id, String publisher, String title, String text, Instant at) {
        return new NewsItem(
                id, 1, publisher, publisher, SourceKind.PRESS, null, title, text, null, List.of(), at, null, at, false);
    }

    private static String hash(String link) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 7);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
