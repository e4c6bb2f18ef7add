package io.lexwatch.ingest.parse;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes plain text of HTML: paragraphs kept as blank lines, entities read once, scripts and styles left out. */
public final class HtmlText {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "hr",
            "form",
            "aside");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "figcaption");
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "iframe", "object", "svg", "head", "math");

    private HtmlText() {}

    /** A title on one line; markup and entities are read once where there are any. */
    public static String line(String html) {
        return oneLine(html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : paragraphs(html));
    }

    /** Plain text that never was HTML, on one line. */
    static String oneLine(String plain) {
        return plain.isEmpty() ? plain : XmlChars.meant(collapse(Mojibake.mended(plain), false));
    }

    /** The text of a piece of HTML. */
    public static String paragraphs(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return XmlChars.meant(collapse(Mojibake.mended(html), true));
        }
        return of(Jsoup.parseBodyFragment(Mojibake.mended(html)).body());
    }

    /** The text of a tree that is parsed already. */
    public static String of(Element body) {
        var text = new StringBuilder();
        body.traverse(new Writer(text));
        return XmlChars.meant(collapse(text.toString(), true));
    }

    /** White space made one space, or one line break, or one blank line, whichever is the most it stands for. */
    private static String collapse(String text, boolean lines) {
        var out = new StringBuilder(text.length());
        int breaks = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                breaks++;
            } else if (c <= ' ' || c == '\u00A0' || Character.isSpaceChar(c)) {
                space = true;
            } else if (!deceives(c)) {
                if (!out.isEmpty() && (breaks > 0 || space)) {
                    out.append(!lines || breaks == 0 ? " " : breaks == 1 ? "\n" : "\n\n");
                }
                out.append(c);
                breaks = 0;
                space = false;
            }
        }
        return out.toString();
    }

    /**
     * What is not seen, or turns the direction of what follows so that it reads as something else; the marks by which
     * right-to-left languages set punctuation right stay.
     */
    private static boolean deceives(char c) {
        return c == '\uFEFF'
                || c == '\u200B'
                || c == '\u007F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    private record Writer(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && !silent(node)) {
                boolean kept = words.parent() instanceof Element parent
                        && parent.normalName().equals("pre");
                text.append(
                        kept
                                ? words.getWholeText()
                                : words.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (node instanceof Element element) {
                separate(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.normalName().equals("br")) {
                separate(element);
            }
            if (node instanceof Element element
                    && (element.normalName().equals("td")
                            || element.normalName().equals("th"))) {
                text.append(' ');
            }
        }

        private void separate(Element element) {
            if (PARAGRAPHS.contains(element.normalName())) {
                text.append("\n\n");
            } else if (LINES.contains(element.normalName())) {
                text.append('\n');
            }
        }

        private static boolean silent(Node node) {
            return node.parent() instanceof Element parent && SILENT.contains(parent.normalName());
        }
    }
}
