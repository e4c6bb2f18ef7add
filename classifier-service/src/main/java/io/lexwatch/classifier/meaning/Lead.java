package io.lexwatch.classifier.meaning;

import io.lexwatch.classifier.text.ItemText;
import java.nio.charset.StandardCharsets;

/** How an item begins, cut so that an embedding's work on it is bounded: some 64 tokens. */
public final class Lead {

    private static final int MOST_WORDS = 45;
    private static final int MOST_BYTES = 320;
    private static final int READ = 2_000;

    private Lead() {}

    /** The title, and as much of the text behind it as fits; the text's own repetition of the title is left out. */
    public static String of(ItemText item) {
        String raw = item.raw();
        String title = raw.substring(0, item.titleEnd()).strip();
        String text = raw.substring(item.textStart(), Math.min(raw.length(), item.textStart() + READ))
                .strip();
        String body = text.startsWith(title) ? text.substring(title.length()) : text;
        return cut((title + ". " + body).strip().split("\\s+"));
    }

    private static String cut(String[] words) {
        var lead = new StringBuilder();
        int left = MOST_BYTES;
        for (int i = 0; i < words.length && i < MOST_WORDS && left > 0; i++) {
            byte[] word = words[i].getBytes(StandardCharsets.UTF_8);
            lead.append(new String(word, 0, Math.min(word.length, left), StandardCharsets.UTF_8))
                    .append(' ');
            left -= word.length + 1;
        }
        return lead.toString().strip();
    }
}
