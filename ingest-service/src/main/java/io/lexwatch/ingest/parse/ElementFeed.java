package io.lexwatch.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/** Finds in a tree what a feed is made of, wherever it stands: the channel and the items. */
final class ElementFeed {

    private static final Set<String> ITEMS = Set.of("item", "entry", "atom:entry");
    private static final int MINUTES_A_WEEK = 7 * 24 * 60;

    private final Element root;
    private final Children channel;
    private final List<Element> items;

    private ElementFeed(Element root, Element channel, List<Element> items) {
        this.root = root;
        this.channel = new Children(channel);
        this.items = items;
    }

    /** The feed in this tree, or null where the tree is none. */
    static ElementFeed in(Document document) {
        var root = feedRoot(document.getRootElement());
        if (root == null) {
            return null;
        }
        var items = new ArrayList<Element>();
        if (ITEMS.contains(Children.name(root))) {
            items.add(root);
        }
        for (var element : root.getDescendants(Filters.element())) {
            if (ITEMS.contains(Children.name(element)) && !insideItem(element)) {
                items.add(element);
            }
        }
        return new ElementFeed(root, channel(root), items);
    }

    /** An item within an item is one that an earlier one was never closed before; an item's source is none. */
    private static boolean insideItem(Element element) {
        var parent = element.getParentElement();
        return parent != null
                && (Children.name(parent).endsWith("content")
                        || Children.name(parent).equals("description"));
    }

    private static Element feedRoot(Element root) {
        var name = root.getName().toLowerCase(Locale.ROOT);
        if (Set.of("rss", "feed", "rdf", "channel", "entry", "item").contains(name)) {
            return root;
        }
        for (var element : root.getDescendants(Filters.element())) {
            if (Set.of("rss", "feed", "rdf").contains(element.getName().toLowerCase(Locale.ROOT))) {
                return element;
            }
        }
        return null;
    }

    private static Element channel(Element root) {
        for (var child : root.getChildren()) {
            if (child.getName().equalsIgnoreCase("channel")) {
                return child;
            }
        }
        return root;
    }

    Format format() {
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "feed", "entry" -> Format.ATOM;
            case "rdf" -> Format.RDF;
            case "channel" -> Format.CDF;
            default -> Format.RSS;
        };
    }

    String title() {
        return channel.all("title", "atom:title", "dc:title", "itunes:title").stream()
                .map(TextConstruct::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    String link() {
        var text = channel.text("link");
        if (text == null) {
            text = relation("alternate");
        }
        return text == null ? null : Links.absolute(text, root.getAttributeValue("base", Namespace.XML_NAMESPACE));
    }

    String language() {
        var language = channel.text("language", "dc:language");
        return language != null ? language : root.getAttributeValue("lang", Namespace.XML_NAMESPACE);
    }

    List<Element> items() {
        return items;
    }

    PollingHints hints() {
        return new PollingHints(every(), skipHours(), skipDays(), relation("hub"), relation("self"));
    }

    private String relation(String relation) {
        for (var link : channel.all("atom:link", "link", "atom10:link")) {
            var rel = Children.attribute(link, "rel");
            var href = Children.attribute(link, "href");
            boolean same = rel == null ? relation.equals("alternate") : rel.equalsIgnoreCase(relation);
            if (same && href != null) {
                return href;
            }
        }
        return null;
    }

    private Duration every() {
        long minutes = number(channel.text("ttl"), 0);
        var period = channel.text("sy:updateperiod");
        if (period != null) {
            long times = Math.max(1, number(channel.text("sy:updatefrequency"), 1));
            minutes = Math.max(minutes, minutesOf(period) / times);
        }
        return minutes <= 0 ? null : Duration.ofMinutes(Math.min(minutes, MINUTES_A_WEEK));
    }

    private static long minutesOf(String period) {
        return switch (period.toLowerCase(Locale.ROOT)) {
            case "hourly" -> 60;
            case "daily" -> 24 * 60;
            case "weekly", "monthly", "yearly" -> MINUTES_A_WEEK;
            default -> 0;
        };
    }

    private Set<Integer> skipHours() {
        var hours = new HashSet<Integer>();
        for (var skip : channel.all("skiphours")) {
            for (var hour : skip.getChildren()) {
                long number = number(hour.getValue(), -1);
                if (number >= 0 && number <= 24) {
                    hours.add((int) number % 24);
                }
            }
        }
        return hours.size() >= 24 ? Set.of() : hours;
    }

    private Set<DayOfWeek> skipDays() {
        var days = new HashSet<DayOfWeek>();
        for (var skip : channel.all("skipdays")) {
            for (var day : skip.getChildren()) {
                for (var known : DayOfWeek.values()) {
                    if (known.name().equalsIgnoreCase(day.getValue().strip())) {
                        days.add(known);
                    }
                }
            }
        }
        return days.size() >= 7 ? Set.of() : days;
    }

    private static long number(String text, long otherwise) {
        return text != null && text.strip().matches("\\d{1,9}") ? Long.parseLong(text.strip()) : otherwise;
    }
}
