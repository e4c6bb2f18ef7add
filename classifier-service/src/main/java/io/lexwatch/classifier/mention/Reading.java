package io.lexwatch.classifier.mention;

import io.lexwatch.classifier.text.ItemText;
import io.lexwatch.classifier.text.Sentence;
import java.util.List;
import java.util.stream.Stream;

/** An item as the later steps see it: its text and what the text mentions, by offset. */
public record Reading(ItemText text, List<Mention> mentions) {

    public Reading {
        mentions = List.copyOf(mentions);
    }

    public Stream<Mention> of(Mention.Kind kind) {
        return mentions.stream().filter(m -> m.is(kind));
    }

    public boolean has(Mention.Kind kind) {
        return of(kind).findAny().isPresent();
    }

    public boolean hasWord(String group) {
        return mentions.stream().anyMatch(m -> m.isWord(group));
    }

    /** The mentions of one sentence, in order. */
    public List<Mention> in(Sentence sentence) {
        return mentions.stream().filter(m -> sentence.covers(m.start())).toList();
    }
}
