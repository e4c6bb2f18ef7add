package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.Sentence;
import io.lexwatch.classifier.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One sentence with its mentions placed among its words, and by the groups and kinds that frames ask for. */
final class SentenceView {

    private final Reading reading;
    private final Sentence sentence;
    private final List<Placed> mentions;
    private final Map<String, List<Placed>> byName = new HashMap<>();

    private SentenceView(Reading reading, Sentence sentence, List<Placed> mentions) {
        this.reading = reading;
        this.sentence = sentence;
        this.mentions = mentions;
        for (Placed placed : mentions) {
            String name = placed.is(Mention.Kind.WORD)
                    ? placed.id()
                    : "@" + placed.mention().kind();
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(placed);
        }
    }

    /** All sentences of an item, in order. */
    static List<SentenceView> of(Reading reading) {
        var views = new ArrayList<SentenceView>();
        var mentions = reading.mentions();
        int next = 0;
        int word = 0;
        List<Token> tokens = reading.text().tokens();
        for (Sentence sentence : reading.text().sentences()) {
            var placed = new ArrayList<Placed>();
            while (next < mentions.size() && mentions.get(next).start() < sentence.end()) {
                Mention mention = mentions.get(next++);
                while (word < tokens.size() && tokens.get(word).end() <= mention.start()) {
                    word++;
                }
                placed.add(place(tokens, word, mention));
            }
            views.add(new SentenceView(reading, sentence, placed));
        }
        return views;
    }

    private static Placed place(List<Token> tokens, int first, Mention mention) {
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).start() < mention.end()) {
            last++;
        }
        return new Placed(mention, first, last);
    }

    Sentence sentence() {
        return sentence;
    }

    List<Placed> mentions() {
        return mentions;
    }

    List<Placed> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    Stream<Placed> of(Mention.Kind kind) {
        return named("@" + kind).stream();
    }

    boolean isTitle() {
        return reading.text().inTitle(sentence.start());
    }

    Reading reading() {
        return reading;
    }

    String folded(int start, int end) {
        return reading.text().folded().substring(start, Math.max(start, end));
    }

    boolean hasToken(int index) {
        return index < reading.text().tokens().size();
    }

    Token token(int index) {
        return reading.text().tokens().get(index);
    }
}
