package io.lexwatch.classifier.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What news says that companies and law-makers do: word groups, and frames built from them. */
public record Frames(
        List<WordGroup> groups,
        List<ResponseFrame> responses,
        List<DevelopmentFrame> developments,
        List<TopicCue> topics) {

    private static final Set<String> MENTION_KINDS = Set.of("@JURISDICTION", "@LAW", "@AUTHORITY", "@COMPANY");

    public Frames {
        groups = Names.orEmpty(groups);
        responses = Names.orEmpty(responses);
        developments = Names.orEmpty(developments);
        topics = Names.orEmpty(topics);
        var known = new HashSet<>(MENTION_KINDS);
        groups.forEach(g -> Names.require(known.add(g.id()), "word group '" + g.id() + "' is defined twice"));
        responses.forEach(f -> requireKnown(known, f.id(), f.verbs(), f.objects()));
        developments.forEach(f -> requireKnown(known, f.id(), f.verbs(), f.objects()));
        topics.forEach(t -> requireKnown(known, t.topic().name(), t.words(), List.of()));
    }

    private static void requireKnown(Set<String> known, String frame, List<String> verbs, List<String> objects) {
        verbs.forEach(
                g -> Names.require(known.contains(g), "'" + frame + "' names the unknown word group '" + g + "'"));
        objects.forEach(
                g -> Names.require(known.contains(g), "'" + frame + "' names the unknown word group '" + g + "'"));
    }
}
