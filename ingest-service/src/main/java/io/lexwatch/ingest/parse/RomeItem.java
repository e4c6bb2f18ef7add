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

/** Reads an item as ROME read it. */
record RomeItem(SyndEntry entry) implements ItemSource {

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
        if (title == null || title.getValue() == null) {
            return null;
        }
        return switch (kind(title)) {
            case PLAIN -> HtmlText.oneLine(title.getValue());
            case HTML -> HtmlText.line(title.getValue());
            case BINARY -> null;
            case UNKNOWN -> TextConstruct.line(title.getValue());
        };
    }

    @Override
    public String text() {
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
