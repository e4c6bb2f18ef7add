package io.lexwatch.alert.api;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Quote;
import io.lexwatch.alert.store.Source;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alerts as an Atom feed: an entry an alert, newest first. What came from outside stands in it as plain text. */
final class AtomFeed {

    private static final int MOST_QUOTES = 3;
    private static final int MOST_SOURCES = 10;

    /** What XML 1.0 has no way to say. */
    private static final String UNSAYABLE = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private AtomFeed() {}

    /** @param console base address of links; null where there is none */
    static String of(String subscriptionId, String name, List<Alert> alerts, String console, Instant now) {
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setUri("urn:lexwatch:subscription:" + subscriptionId);
        feed.setTitle(plain(name));
        feed.setAuthor("Lexwatch");
        feed.setPublishedDate(Date.from(alerts.stream()
                .map(alert -> alert.fact().lastSeen())
                .max(Instant::compareTo)
                .orElse(now)));
        feed.setEntries(alerts.stream().map(alert -> entry(alert, console)).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("the feed of subscription " + subscriptionId + " cannot be written", e);
        }
    }

    private static SyndEntry entry(Alert alert, String console) {
        Fact fact = alert.fact();
        var entry = new SyndEntryImpl();
        entry.setUri("urn:lexwatch:alert:" + alert.id());
        entry.setTitle(plain(fact.headline()));
        entry.setPublishedDate(Date.from(fact.firstSeen()));
        entry.setUpdatedDate(Date.from(fact.lastSeen()));
        if (console != null) {
            var link = new SyndLinkImpl();
            link.setRel("alternate");
            link.setHref(console.replaceAll("/+$", "") + "/console/alerts/" + alert.id());
            entry.setLinks(List.of(link));
        }
        var text = new SyndContentImpl();
        text.setType("text");
        text.setValue(plain(text(fact)));
        entry.setContents(List.of(text));
        return entry;
    }

    private static String text(Fact fact) {
        Stream<String> changed = fact.changed() == null ? Stream.empty() : Stream.of("Update: " + fact.changed());
        Stream<String> quotes = fact.sources().stream()
                .flatMap(source -> source.evidence().stream())
                .map(Quote::text)
                .distinct()
                .limit(MOST_QUOTES)
                .map(quote -> "“" + quote + "”");
        Stream<String> sources = fact.sources().stream().limit(MOST_SOURCES).map(AtomFeed::source);
        return Stream.of(changed, quotes, sources).flatMap(s -> s).collect(Collectors.joining("\n"));
    }

    private static String source(Source source) {
        return (source.publisher() == null ? "" : source.publisher() + ": ")
                + source.title()
                + (source.url() == null ? "" : " " + source.url());
    }

    private static String plain(String text) {
        return text.replaceAll(UNSAYABLE, "");
    }
}
