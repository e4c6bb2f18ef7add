package io.lexwatch.ingest.parse;

import java.util.HashSet;
import java.util.regex.Pattern;

/** A tag in which a quote is missing, so that by the letter it would go on to the next quote of the text. */
final class BrokenTag {

    private static final Pattern NAME = Pattern.compile("^</?[\\w:.\\-]+");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "\\s([A-Za-z_][\\w:.\\-]*)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|[\"']?([^\\s\"'<>]+)[\"']?)");
    private static final Pattern RAW_AMPERSAND =
            Pattern.compile("&(?!(?:#\\d{1,7}|#x\\p{XDigit}{1,6}|amp|lt|gt|quot|apos);)");

    private BrokenTag() {}

    /**
     * The tag with the attributes that can be told, each in quotes.
     *
     * @param tag from its {@code <} to before its {@code >}
     */
    static String mended(String tag) {
        var name = NAME.matcher(tag);
        if (!name.find()) {
            return "<span";
        }
        var mended = new StringBuilder(name.group());
        var seen = new HashSet<String>();
        var attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            var value = value(attribute.group(2), attribute.group(3), attribute.group(4));
            if (seen.add(attribute.group(1))) {
                mended.append(' ')
                        .append(attribute.group(1))
                        .append("=\"")
                        .append(value)
                        .append('"');
            }
        }
        return mended.append(tag.endsWith("/") ? "/" : "").toString();
    }

    private static String value(String... candidates) {
        for (var value : candidates) {
            if (value != null) {
                return RAW_AMPERSAND.matcher(value).replaceAll("&amp;").replace("\"", "&quot;");
            }
        }
        return "";
    }
}
