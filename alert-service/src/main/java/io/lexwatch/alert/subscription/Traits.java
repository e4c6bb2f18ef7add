package io.lexwatch.alert.subscription;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An alert as filters see it. */
public final class Traits {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Map<Trait, Set<String>> terms = new EnumMap<>(Trait.class);
    private final Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    private final Set<String> words = new HashSet<>();

    public static Traits of(Fact fact, Ancestry ancestry) {
        return new Traits(fact, ancestry);
    }

    private Traits(Fact fact, Ancestry ancestry) {
        Claim claim = fact.claim();
        named(Trait.COMPANY, claim.company(), ancestry);
        named(Trait.LAW, claim.law(), ancestry);
        named(Trait.AUTHORITY, claim.authority(), ancestry);
        named(Trait.TARGET, claim.target(), ancestry);
        place(claim.jurisdiction());
        add(Trait.TOPIC, claim.topic());
        add(Trait.KIND, claim.kind());
        add(Trait.ACTION, claim.action());
        add(Trait.STAGE, claim.stage());
        add(Trait.DEVELOPMENT, claim.development());
        add(Trait.SCOPE, claim.scope());
        add(Trait.DOSSIER, fact.dossier());
        fact.languages().forEach(language -> add(Trait.LANGUAGE, language));
        measures.put(Measure.SEVERITY, (double) fact.severity().ordinal());
        measures.put(Measure.CONFIDENCE, claim.confidence());
        measures.put(Measure.CORROBORATION, (double) fact.corroboration());
        fact.sources().forEach(this::source);
        read(fact.headline());
    }

    private void source(Source source) {
        add(Trait.SOURCE, source.publisher());
        read(source.title());
        source.evidence().forEach(quote -> read(quote.text()));
    }

    /** A law of a state is one of its country, too. */
    private void place(String jurisdiction) {
        add(Trait.JURISDICTION, jurisdiction);
        if (jurisdiction != null && jurisdiction.contains("-")) {
            add(Trait.JURISDICTION, jurisdiction.substring(0, jurisdiction.indexOf('-')));
        }
    }

    private void named(Trait trait, Name name, Ancestry ancestry) {
        if (name != null) {
            add(trait, name.id());
            add(trait, name.name());
            ancestry.above(name.id()).forEach(parent -> add(trait, parent));
        }
    }

    private void add(Trait trait, String value) {
        if (value != null) {
            terms.computeIfAbsent(trait, t -> new TreeSet<>()).add(value.toLowerCase(Locale.ROOT));
        }
    }

    private void read(String text) {
        words.addAll(words(text));
    }

    /** The words of a text as filters compare them. */
    static Set<String> words(String text) {
        var words = new HashSet<String>();
        if (text != null) {
            WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
        }
        return words;
    }

    /** All that an index can find filters by. */
    void forEachTerm(Consumer<Term> each) {
        terms.forEach((trait, values) -> values.forEach(value -> each.accept(Term.of(trait, value))));
        measures.forEach((measure, number) ->
                IntStream.rangeClosed(1, measure.step(number)).forEach(step -> each.accept(Term.of(measure, step))));
        words.forEach(word -> each.accept(Term.word(word)));
    }

    Set<String> terms(Trait trait) {
        return terms.getOrDefault(trait, Set.of());
    }

    double measure(Measure measure) {
        return measures.get(measure);
    }

    Set<String> words() {
        return words;
    }
}
