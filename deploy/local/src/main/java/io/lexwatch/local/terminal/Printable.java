package io.lexwatch.local.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * Text from outside without what a terminal would obey: escape sequences, other control characters, and the signs that
 * turn the direction of what follows. Each is shown as a replacement character.
 */
public final class Printable {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private Printable() {}

    /** Line ends and tabs stay. */
    public static String of(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }

    /** Reads JSON whose texts are to be shown. */
    public static ObjectMapper json() {
        return JsonMapper.builder().nodeFactory(new PrintableNodes()).build();
    }

    /** Makes every text printable as it is read. */
    private static final class PrintableNodes extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        @Override
        public TextNode textNode(String text) {
            return super.textNode(text == null ? null : Printable.of(text));
        }
    }
}
