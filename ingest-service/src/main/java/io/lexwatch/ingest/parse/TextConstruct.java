package io.lexwatch.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.output.XMLOutputter;

/** The text of an element, by what its {@code type} and {@code mode} say it is: plain, HTML, XHTML, base64. */
final class TextConstruct {

    /** As careful as other readers: something that closes, or a reference. */
    private static final Pattern LIKE_HTML = Pattern.compile(
            "<!--|</[a-zA-Z][a-zA-Z0-9]*\\s*>|&#?\\w+;|<(br|p|img|hr|a|div|span|b|i|em|strong)\\b[^<]*>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLOSING_TAG = Pattern.compile("</[a-zA-Z][a-zA-Z0-9]*\\s*>|<(br|img|p)\\b[^<]*>");

    private TextConstruct() {}

    static String title(Element element) {
        return isPlain(element) && !base64(element) ? HtmlText.oneLine(element.getValue()) : line(markup(element));
    }

    /** A title that says nothing of its type. */
    static String line(String title) {
        return LIKE_HTML.matcher(title).find() ? HtmlText.line(title) : HtmlText.oneLine(title);
    }

    static String paragraphs(Element element) {
        var markup = markup(element);
        return isPlain(element) ? plain(markup) : HtmlText.paragraphs(markup);
    }

    /** What calls itself plain text, and often is not. */
    static String plain(String text) {
        return CLOSING_TAG.matcher(text).find()
                ? HtmlText.paragraphs(text)
                : HtmlText.paragraphs(
                        text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>"));
    }

    private static String markup(Element element) {
        if (base64(element)) {
            return decoded(element.getValue());
        }
        return element.getChildren().isEmpty() ? element.getValue() : inner(element);
    }

    private static String inner(Element element) {
        return new XMLOutputter()
                .outputString(element.getContent())
                .replace("<xhtml:", "<")
                .replace("</xhtml:", "</");
    }

    private static boolean base64(Element element) {
        var mode = Children.attribute(element, "mode");
        if ("base64".equals(mode)) {
            return true;
        }
        var type = Children.attribute(element, "type");
        return mode == null && type != null && element.getChildren().isEmpty() && binary(type.toLowerCase(Locale.ROOT));
    }

    /** A media type that is no text means base64 (RFC 4287, 4.1.3.3). */
    static boolean binary(String type) {
        return type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml") && !type.contains("html");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Called base64 and is not: then it is what it looks like.
            return base64;
        }
    }

    /** Atom's text is plain unless it says otherwise; RSS says nothing and means HTML. */
    private static boolean isPlain(Element element) {
        if (!element.getChildren().isEmpty()) {
            return false;
        }
        var type = Children.attribute(element, "type");
        if (type == null || type.isEmpty()) {
            return Children.name(element).startsWith("atom:");
        }
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.equals("text") || lower.equals("text/plain");
    }
}
