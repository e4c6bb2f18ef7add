package io.lexwatch.ingest.parse;

import com.rometools.rome.feed.synd.SyndEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * Reads the answer of a feed, whatever was sent: bytes to text, text to a tree (as it stands, else repaired, else
 * tolerantly), tree to items by ROME with the elements behind it. Never throws; never reads anything but the bytes given.
 */
public final class FeedReader {

    private static final Pattern HTML = Pattern.compile(
            "^\\s*(<!--.{0,2000}?-->\\s*)*(<!DOCTYPE\\s+html|<html|<head|<body)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ReadLimits limits;
    private final StrictXml strict;
    private final TolerantXml tolerant;
    private final JsonFeed json;

    public FeedReader(ReadLimits limits) {
        this.limits = limits;
        this.strict = new StrictXml(limits.depth());
        this.tolerant = new TolerantXml(limits.depth());
        this.json = new JsonFeed(limits);
    }

    /**
     * Reads an answer.
     *
     * @param charset as the HTTP header says, or null
     * @param base address that relative ones are resolved by, or null
     */
    public ReadResult read(byte[] body, String charset, String base) {
        try {
            var decoded = TextDecoder.decode(body, charset);
            var text = decoded.text().startsWith("\uFEFF") ? decoded.text().substring(1) : decoded.text();
            return text.isBlank()
                    ? new ReadResult.Unreadable("the answer is empty")
                    : read(text, base, decoded.repairs());
        } catch (RuntimeException | StackOverflowError e) {
            return new ReadResult.Unreadable("cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        }
    }

    private ReadResult read(String text, String base, List<String> repairs) {
        char first = firstCharacter(text);
        if (first == '{' || first == '[') {
            return json.read(text, base, repairs);
        }
        try {
            return document(strict.parse(text), base, repairs, true, Ending.WHOLE);
        } catch (StrictXml.RefusedException e) {
            return repaired(text, base, new ArrayList<>(repairs));
        }
    }

    private ReadResult repaired(String text, String base, List<String> repairs) {
        var repaired = XmlRepair.repair(text);
        repairs.addAll(repaired.repairs());
        try {
            return document(strict.parse(repaired.xml()), base, repairs, !isHtml(text), Ending.WHOLE);
        } catch (StrictXml.RefusedException e) {
            repairs.add("not well-formed: " + e.getMessage());
            var tree = tolerant.parse(repaired.xml());
            if (tree == null) {
                return notAFeed(text);
            }
            if (repaired.ending() != Ending.WHOLE) {
                repairs.add(repaired.ending().toString());
            }
            return document(tree, base, repairs, !isHtml(text), repaired.ending());
        }
    }

    private ReadResult document(Document tree, String base, List<String> repairs, boolean certain, Ending ending) {
        var feed = ElementFeed.in(tree);
        if (feed == null || !certain && feed.items().isEmpty()) {
            return new ReadResult.Unreadable(
                    certain
                            ? "XML with the root <" + tree.getRootElement().getName() + ">: no feed"
                            : "a web page, no feed; add one of the feeds it links to instead");
        }
        var assembler = new ItemAssembler(limits);
        var entries = feed.items().size() > limits.items()
                ? List.<SyndEntry>of()
                : RomeFeed.entries(tree, feed.items().size());
        for (int i = 0; i < feed.items().size(); i++) {
            assembler.add(source(feed.items().get(i), entries.isEmpty() ? null : entries.get(i), base));
        }
        var items = assembler.items();
        return new ReadResult.Read(new FeedDocument(
                feed.format(),
                feed.title(),
                feed.link(),
                feed.language(),
                items,
                feed.hints(),
                repairs,
                assembler.lost(),
                ending));
    }

    private static java.util.function.Supplier<ItemSource> source(Element element, SyndEntry entry, String base) {
        return () -> {
            var byElement = new ElementItem(element, base);
            return entry == null ? byElement : new RomeItem(entry, element).orElse(byElement);
        };
    }

    private static ReadResult notAFeed(String text) {
        return new ReadResult.Unreadable(
                isHtml(text) ? "a web page, no feed; add one of the feeds it links to instead" : "no XML and no JSON");
    }

    private static boolean isHtml(String text) {
        return HTML.matcher(text).lookingAt();
    }

    private static char firstCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
