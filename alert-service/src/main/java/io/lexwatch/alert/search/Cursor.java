package io.lexwatch.alert.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/** Where a page ended, in a form that fits into an address. */
final class Cursor {

    private Cursor() {}

    /** That a text is no cursor of ours. */
    static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "the cursor is not one that an earlier page gave; ask for the first page again");
    }

    static String encode(FieldDoc last) {
        String plain = last.fields[0] + "|" + ((BytesRef) last.fields[1]).utf8ToString();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static FieldDoc decode(String cursor) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            if (bar < 0) {
                throw invalid();
            }
            Object[] fields = {Long.valueOf(plain.substring(0, bar)), new BytesRef(plain.substring(bar + 1))};
            return new FieldDoc(0, 0f, fields);
        } catch (NumberFormatException e) {
            throw invalid();
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }
}
