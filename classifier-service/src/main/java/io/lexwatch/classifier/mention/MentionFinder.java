package io.lexwatch.classifier.mention;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.text.ItemText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds every mention in a text: one pass over its words, then overlaps and ambiguities resolved. */
public final class MentionFinder {

    /** More hits than this in one item are no news, and are not read. */
    private static final int MOST_HITS = 6_000;

    private final AliasTrie trie;
    private final Ambiguity ambiguity;

    public MentionFinder(Catalog catalog) {
        trie = new AliasTrie(AliasTable.of(catalog));
        ambiguity = new Ambiguity(catalog);
    }

    /** The mentions, by offset. */
    public List<Mention> find(ItemText text) {
        var entities = new ArrayList<Hit>();
        var words = new ArrayList<Mention>();
        scan(text, entities, words);
        var mentions = new ArrayList<>(ambiguity.resolve(text, disjoint(entities), words));
        addWords(words, mentions);
        mentions.sort(Comparator.comparingInt(Mention::start).thenComparing(Mention::kind));
        return List.copyOf(mentions);
    }

    private void scan(ItemText text, List<Hit> entities, List<Mention> words) {
        String raw = text.raw();
        String folded = text.folded();
        var left = new int[] {MOST_HITS};
        trie.find(folded, (begin, end, aliases) -> {
            var fitting = new ArrayList<Alias>(2);
            for (Alias alias : aliases) {
                if (alias.fits(raw, folded, begin, end)) {
                    if (alias.kind() == Mention.Kind.WORD) {
                        words.add(new Mention(begin, end, Mention.Kind.WORD, alias.id(), alias.form()));
                    } else {
                        fitting.add(alias);
                    }
                }
            }
            if (!fitting.isEmpty()) {
                entities.add(new Hit(begin, end, fitting));
            }
            return left[0]-- > 0;
        });
    }

    private static List<Hit> disjoint(List<Hit> hits) {
        hits.sort(Hit.LEFTMOST_LONGEST);
        var kept = new ArrayList<Hit>();
        int end = -1;
        for (Hit hit : hits) {
            if (hit.start() >= end) {
                kept.add(hit);
                end = hit.end();
            }
        }
        return kept;
    }

    /** Words count beside entities, not inside a company's or place's name; of one group, the leftmost longest. */
    private static void addWords(List<Mention> words, List<Mention> mentions) {
        words.sort(Comparator.comparingInt(Mention::start)
                .thenComparing(Comparator.comparingInt(Mention::end).reversed()));
        var names = mentions.stream()
                .filter(m -> m.is(Mention.Kind.COMPANY) || m.is(Mention.Kind.JURISDICTION))
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        Map<String, Integer> ends = new HashMap<>();
        int next = 0;
        for (Mention word : words) {
            while (next < names.size() && names.get(next).end() <= word.start()) {
                next++;
            }
            boolean inside = next < names.size()
                    && names.get(next).start() <= word.start()
                    && names.get(next).end() >= word.end();
            if (!inside && word.start() >= ends.getOrDefault(word.id(), -1)) {
                mentions.add(word);
                ends.put(word.id(), word.end());
            }
        }
    }
}
