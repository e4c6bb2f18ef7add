package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the companies that do what a verb says: by what stands between, across appositions and sentences. */
final class SubjectFinder {

    private static final Set<String> LIGHT = Set.of("light", "say", "hedge", "future", "negation", "anaphor");
    private static final int FARTHEST_ADJACENT = 14;
    private static final int HEAD = 4;
    private static final int FARTHEST_AGENT = 3;
    private static final String BY = " by ";

    private final SentenceView view;
    private final List<CompanyGroup> groups;
    private final CompanyGroup focus;

    /** @param focus whom the sentences before were about, or null */
    SubjectFinder(SentenceView view, CompanyGroup focus) {
        this.view = view;
        this.groups = CompanyGroup.of(view);
        this.focus = focus;
    }

    Optional<Subject> of(Placed verb) {
        return agent(verb)
                .or(() -> nearest(verb, Subject.Relation.APPOSITION))
                .or(() -> nearest(verb, Subject.Relation.ADJACENT))
                .or(() -> anaphor(verb))
                .or(() -> initial(verb))
                .or(() -> nearest(verb, Subject.Relation.NEAREST));
    }

    private Optional<Subject> nearest(Placed verb, Subject.Relation relation) {
        for (int i = groups.size() - 1; i >= 0; i--) {
            CompanyGroup group = groups.get(i);
            if (group.end() <= verb.mention().start() && !namesPeople(group) && stands(group, verb, relation)) {
                return Optional.of(new Subject(group, relation));
            }
        }
        return Optional.empty();
    }

    /** "TikTok creators sue": people of a company are not the company. */
    private boolean namesPeople(CompanyGroup group) {
        int next = group.last() + 1;
        return view.named("people-of").stream().anyMatch(people -> people.first() == next);
    }

    private boolean stands(CompanyGroup group, Placed verb, Subject.Relation relation) {
        String between = view.folded(group.end(), verb.mention().start());
        return switch (relation) {
            case ADJACENT ->
                between.indexOf(',') < 0
                        && verb.first() - group.last() <= FARTHEST_ADJACENT
                        && allLight(group.end(), verb);
            case APPOSITION -> apposition(group, verb, between);
            default -> noActorBetween(group, verb);
        };
    }

    /** "TikTok, the video app that is owned by ByteDance, has chosen to exit". */
    private boolean apposition(CompanyGroup group, Placed verb, String between) {
        String stripped = between.stripLeading();
        if (stripped.isEmpty() || ",-(".indexOf(stripped.charAt(0)) < 0) {
            return false;
        }
        int open = between.length() - stripped.length();
        int close = Math.max(between.lastIndexOf(','), Math.max(between.lastIndexOf(" -"), between.lastIndexOf(')')));
        return close > open && allLight(group.end() + close + 1, verb);
    }

    /** "criticised by TikTok", "criticised by the company". */
    private Optional<Subject> agent(Placed verb) {
        int end = Math.min(verb.mention().end() + BY.length(), view.sentence().end());
        if (!view.folded(verb.mention().end(), end).equals(BY)) {
            return Optional.empty();
        }
        for (CompanyGroup group : groups) {
            if (group.start() >= end && group.first() - verb.last() <= FARTHEST_AGENT) {
                return Optional.of(new Subject(group, Subject.Relation.ADJACENT));
            }
        }
        boolean referred = view.named("anaphor").stream()
                .anyMatch(a -> a.first() > verb.last() && a.first() - verb.last() <= FARTHEST_AGENT);
        return referred && focus != null ? Optional.of(new Subject(focus, Subject.Relation.ANAPHOR)) : Optional.empty();
    }

    private Optional<Subject> anaphor(Placed verb) {
        if (focus == null) {
            return Optional.empty();
        }
        return view.named("anaphor").stream()
                .filter(a -> a.mention().end() <= verb.mention().start()
                        && allLight(a.mention().end(), verb))
                .findFirst()
                .map(a -> new Subject(focus, Subject.Relation.ANAPHOR));
    }

    private Optional<Subject> initial(Placed verb) {
        if (groups.isEmpty() || namesPeople(groups.getFirst())) {
            return Optional.empty();
        }
        CompanyGroup first = groups.getFirst();
        boolean atHead = view.folded(view.sentence().start(), first.start()).split("\\s+").length <= HEAD;
        return atHead && first.end() <= verb.mention().start()
                ? Optional.of(new Subject(first, Subject.Relation.INITIAL))
                : Optional.empty();
    }

    /** Whether nothing but auxiliaries, hedges and reporting verbs stands from here to the verb. */
    private boolean allLight(int from, Placed verb) {
        int word = verb.first() - 1;
        while (word >= 0 && view.token(word).start() >= from) {
            if (!isLight(word)) {
                return false;
            }
            word--;
        }
        return true;
    }

    private boolean isLight(int word) {
        var token = view.token(word);
        return token.word().length() == 1
                || token.word().endsWith("ly")
                || view.mentions().stream()
                        .anyMatch(m -> m.is(Mention.Kind.WORD)
                                && LIGHT.contains(m.id())
                                && m.first() <= word
                                && word <= m.last());
    }

    private boolean noActorBetween(CompanyGroup group, Placed verb) {
        return view.mentions().stream()
                .filter(m -> m.mention().start() >= group.end()
                        && m.mention().end() <= verb.mention().start())
                .noneMatch(m -> m.is(Mention.Kind.AUTHORITY) || m.mention().form() == Mention.Form.GOVERNMENT);
    }
}
