package io.lexwatch.classifier.relevance;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.text.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * An item's words with every name replaced by what it is, so that what is learnt from them holds for names never seen:
 * {@code <co:SOCIAL> fined by <auth:DATA_PROTECTION> over <law>}.
 */
public final class WordStream {

    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private WordStream() {}

    /** The words up to an offset of the buffer. */
    public static WordStream of(Reading reading, Catalog catalog, int until) {
        var stream = new WordStream();
        var names = reading.mentions().stream()
                .filter(m -> !m.is(Mention.Kind.WORD))
                .toList();
        int next = 0;
        int covered = -1;
        for (Token token : reading.text().tokens()) {
            if (token.start() >= until) {
                break;
            }
            while (next < names.size() && names.get(next).end() <= token.start()) {
                next++;
            }
            boolean named = next < names.size()
                    && names.get(next).start() < token.end()
                    && names.get(next).end() > token.start();
            if (!named) {
                stream.add(plain(token.word()), token.start());
            } else if (covered != next) {
                stream.add(kind(names.get(next), catalog), token.start());
                covered = next;
            }
        }
        return stream;
    }

    private void add(String word, int start) {
        words.add(word);
        starts.add(start);
    }

    public List<String> words() {
        return words;
    }

    /** Where a word stands in the buffer. */
    public int start(int word) {
        return starts.get(word);
    }

    public int size() {
        return words.size();
    }

    /** The name's kind as a word. */
    public static String kind(Mention mention, Catalog catalog) {
        return switch (mention.kind()) {
            case LAW -> "<law>";
            case AUTHORITY -> "<auth:" + catalog.authorities().get(mention.id()).kind() + ">";
            case COMPANY -> "<co:" + catalog.companies().get(mention.id()).sector() + ">";
            case JURISDICTION -> mention.form() == Mention.Form.GOVERNMENT ? "<gov>" : "<jur>";
            case WORD -> mention.id();
        };
    }

    private static String plain(String word) {
        return Character.isDigit(word.charAt(0)) ? "#" : word;
    }
}
