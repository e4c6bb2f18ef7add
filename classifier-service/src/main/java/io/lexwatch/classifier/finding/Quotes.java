package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.text.ItemText;
import io.lexwatch.classifier.text.Sentence;
import io.lexwatch.contract.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Quotes sentences as evidence, with offsets into the item's own title and text. */
final class Quotes {

    private Quotes() {}

    static List<Evidence> of(ItemText text, SentenceView... views) {
        var evidence = new ArrayList<Evidence>();
        for (SentenceView view : views) {
            if (view != null) {
                Evidence quote = quote(text, view.sentence());
                if (!evidence.contains(quote)) {
                    evidence.add(quote);
                }
            }
        }
        return evidence;
    }

    private static Evidence quote(ItemText text, Sentence sentence) {
        String words = text.raw().substring(sentence.start(), sentence.end());
        boolean title = text.inTitle(sentence.start());
        int shift = title ? 0 : text.textStart();
        return new Evidence(
                title ? Evidence.Field.TITLE : Evidence.Field.TEXT,
                sentence.start() - shift,
                sentence.end() - shift,
                words);
    }
}
