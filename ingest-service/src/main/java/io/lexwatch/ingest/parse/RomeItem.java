package io.lexwatch.ingest.parse;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Element;

/**
 * Reads an item as ROME read it.
 *
 * @param element what it was read of: markup within a title or text, and Atom 0.3's modes, ROME does not keep apart
 */
record RomeItem(SyndEntry entry, Element element) implements ItemSource {

    private static final String ATOM_03 = "http://purl.org/atom/ns#";

    @Override
    public String guid() {
        if (entry.getWireEntry() instanceof Item item) {
            return item.getGuid() == null ? null : strip(item.getGuid().getValue());
        }
        return entry.getWireEntry() instanceof Entry atom ? strip(atom.getId()) : strip(entry.getUri());
    }

    /** ROME knows neither origLink nor every way to write an alternate link; its element knows all. */
    @Override
    public String link() {
        return null;
    }

    @Override
    public String title() {
        var title = entry.getTitleEx();
        if (title == null || title.getValue() == null || isLeftToElement("title")) {
            return null;
        }
        return switch (kind(title)) {
            case PLAIN -> HtmlText.oneLine(title.getValue());
            case HTML -> HtmlText.line(title.getValue());
            case BINARY -> null;
            case UNKNOWN -> TextConstruct.line(title.getValue());
        };
    }

    private boolean isLeftToElement(String name) {
        var child = element.getChild(name, element.getNamespace());
        return element.getNamespaceURI().equals(ATOM_03)
                || child != null && !child.getChildren().isEmpty();
    }

    @Override
    public String text() {
        if (isLeftToElement("description")) {
            return null;
        }
        return entry.getContents().stream()
                .map(RomeItem::paragraphs)
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> Optional.ofNullable(entry.getDescription()).map(RomeItem::paragraphs))
                .orElse(null);
    }

    private static String paragraphs(SyndContent content) {
        if (content.getValue() == null || kind(content) == Kind.BINARY) {
            return "";
        }
        return kind(content) == Kind.PLAIN
                ? TextConstruct.plain(content.getValue())
                : HtmlText.paragraphs(content.getValue());
    }

    /** ROME knows fewer shapes of dates, and reads some of them wrongly; its element is asked instead. */
    @Override
    public Instant publishedAt() {
        return null;
    }

    @Override
    public Instant updatedAt() {
        return null;
    }

    @Override
    public List<String> authors() {
        return entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .toList();
    }

    /** ROME drops Atom's labels and Dublin Core's subjects of RSS 2.0; the element has them all. */
    @Override
    public List<String> categories() {
        return List.of();
    }

    @Override
    public String language() {
        return null;
    }

    private enum Kind {
        PLAIN,
        HTML,
        UNKNOWN,
        /** Left to the element, which knows base64. */
        BINARY
    }

    private static Kind kind(SyndContent content) {
        var type = content.getType();
        if (type == null) {
            return Kind.UNKNOWN;
        }
        var lower = type.toLowerCase(Locale.ROOT);
        if (TextConstruct.binary(lower)) {
            return Kind.BINARY;
        }
        return lower.equals("text") || lower.equals("text/plain") ? Kind.PLAIN : Kind.HTML;
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
