package io.lexwatch.ingest.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Reads an item from its element, whatever the format, by the names that any format has for a field. */
final class ElementItem implements ItemSource {

    private static final String[] TITLES = {"title", "atom:title", "dc:title", "media:title", "itunes:title"};
    private static final String[] CONTENTS = {
        "content:encoded", "content", "atom:content", "xhtml:body", "xhtml:div", "body", "fullitem", "encoded"
    };
    private static final String[] SUMMARIES = {
        "description",
        "summary",
        "atom:summary",
        "dc:description",
        "abstract",
        "itunes:summary",
        "media:description",
        "itunes:subtitle",
        "subtitle",
        "dcterms:abstract"
    };
    private static final String[] PUBLISHED = {
        "pubdate",
        "published",
        "atom:published",
        "issued",
        "atom:issued",
        "dcterms:issued",
        "dc:date",
        "dcterms:created",
        "created",
        "atom:created",
        "date",
        "dcterms:date"
    };
    private static final String[] UPDATED = {
        "updated", "atom:updated", "modified", "atom:modified", "dcterms:modified", "lastbuilddate"
    };

    private static final Pattern NAMED_MAIL =
            Pattern.compile("\\S+@\\S+\\s+\\(([^()]+)\\)|([^<>@]+)<[^<>\\s]+@[^<>\\s]+>");

    private final Element element;
    private final Children children;
    private final String pageAddress;

    ElementItem(Element element, String pageAddress) {
        this.element = element;
        this.pageAddress = pageAddress;
        this.children = new Children(element);
    }

    @Override
    public String guid() {
        return first(
                children.text("guid", "atom:id", "id"),
                Children.attribute(element, "about"),
                children.text("dc:identifier"));
    }

    @Override
    public String link() {
        var link = first(
                children.text("feedburner:origlink"), alternate(), children.text("link", "atom:link"), permalinkGuid());
        link = first(link, Children.attribute(element, "about"), Children.attribute(element, "href"), enclosure());
        return link == null ? null : Links.absolute(link, base(element));
    }

    /** The address that relative ones at this place are resolved by, or null. */
    private String base(Element place) {
        String base = null;
        for (var at = place; at != null; at = at.getParentElement()) {
            var here = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (here != null) {
                base = base == null ? here : Links.absolute(base, here);
            }
        }
        return base == null ? pageAddress : Links.absolute(base, pageAddress);
    }

    private String alternate() {
        String other = null;
        for (var link : children.all("atom:link", "link")) {
            var address = Children.attribute(link, "href");
            var relation = Optional.ofNullable(Children.attribute(link, "rel")).orElse("alternate");
            if (address != null && relation.equalsIgnoreCase("alternate")) {
                var type = Optional.ofNullable(Children.attribute(link, "type")).orElse("text/html");
                if (type.contains("html")) {
                    return Links.absolute(address, base(link));
                }
                other = other == null ? Links.absolute(address, base(link)) : other;
            }
        }
        return other;
    }

    private String permalinkGuid() {
        for (var guid : children.all("guid")) {
            var permanent = Children.attribute(guid, "isPermaLink");
            if (!"false".equalsIgnoreCase(permanent)
                    && (Links.isWeb(guid.getValue().strip()) || "true".equals(permanent))) {
                return guid.getValue().strip();
            }
        }
        var id = children.text("guid", "atom:id", "id");
        return Links.isWeb(id) && children.all("guid").isEmpty() ? id : null;
    }

    private String enclosure() {
        return children.all("enclosure", "media:content").stream()
                .map(enclosure -> Children.attribute(enclosure, "url"))
                .filter(Links::isWeb)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String title() {
        return children.all(TITLES).stream()
                .map(TextConstruct::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String text() {
        return longestOfFirst(children.all(CONTENTS))
                .or(() -> longestOfFirst(children.all(SUMMARIES)))
                .or(this::mediaText)
                .orElse(null);
    }

    private static Optional<String> longestOfFirst(List<Element> elements) {
        return elements.stream()
                .filter(element -> Children.attribute(element, "src") == null)
                .map(TextConstruct::paragraphs)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<String> mediaText() {
        return children.all("media:group", "media:content").stream()
                .flatMap(group -> new Children(group).all("media:description").stream())
                .map(TextConstruct::paragraphs)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    @Override
    public Instant publishedAt() {
        return date(PUBLISHED);
    }

    @Override
    public Instant updatedAt() {
        return date(UPDATED);
    }

    private Instant date(String... names) {
        for (var element : children.all(names)) {
            var date = Dates.parse(element.getValue());
            if (date.isPresent()) {
                return date.get();
            }
        }
        return Dates.parse(Children.attribute(element, "lastmod"))
                .filter(date -> names == UPDATED)
                .orElse(null);
    }

    @Override
    public List<String> authors() {
        var authors = new LinkedHashSet<String>();
        for (var author : children.all("atom:author", "author", "dc:creator", "dc:author", "itunes:author")) {
            Optional.ofNullable(new Children(author).text("atom:name", "name", "atom:email", "email", "rdf:value"))
                    .or(() -> author.getChildren().isEmpty()
                            ? Optional.of(nameOf(HtmlText.oneLine(author.getValue())))
                            : Optional.empty())
                    .filter(name -> !name.isBlank())
                    .ifPresent(authors::add);
        }
        return new ArrayList<>(authors);
    }

    /** {@code ann@example.org (Ann)} and {@code Ann <ann@example.org>} are Ann. */
    private static String nameOf(String author) {
        var named = NAMED_MAIL.matcher(author);
        if (!named.matches()) {
            return author;
        }
        return named.group(1) != null ? named.group(1).strip() : named.group(2).strip();
    }

    @Override
    public List<String> categories() {
        var categories = new LinkedHashSet<String>();
        var elements =
                children.all("category", "atom:category", "dc:subject", "itunes:category", "media:category").stream()
                        .flatMap(category -> Stream.concat(
                                Stream.of(category), new Children(category).all("itunes:category").stream()))
                        .toList();
        for (var category : elements) {
            var name = first(
                    Children.attribute(category, "label"), Children.attribute(category, "term"),
                    category.getValue().strip(), Children.attribute(category, "text"));
            if (name != null) {
                categories.add(HtmlText.line(name));
            }
        }
        for (var keywords : children.all("itunes:keywords", "media:keywords", "keywords")) {
            for (var keyword : keywords.getValue().split(",")) {
                categories.add(HtmlText.line(keyword.strip()));
            }
        }
        categories.remove("");
        return new ArrayList<>(categories);
    }

    @Override
    public String language() {
        return first(
                element.getAttributeValue("lang", Namespace.XML_NAMESPACE), children.text("dc:language", "language"));
    }

    private static String first(String... values) {
        for (var value : values) {
            if (blankToNull(value) != null) {
                return value;
            }
        }
        return null;
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
