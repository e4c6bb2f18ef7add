package io.lexwatch.classifier.mention;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Company;
import io.lexwatch.classifier.text.ItemText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides what a surface form names where it may name several things, or nothing: the rest of the text speaks for one
 * of them, or the words around it do.
 */
final class Ambiguity {

    /** How far from an ambiguous name a word may stand that speaks for it. */
    private static final int NEAR = 90;

    private static final String COMPANY_CONTEXT = "company-context";
    private static final String GOVERNMENT_CONTEXT = "government-context";

    private final Catalog catalog;

    Ambiguity(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Mention> resolve(ItemText text, List<Hit> hits, List<Mention> words) {
        Set<String> certain = certain(hits);
        var mentions = new ArrayList<Mention>();
        for (Hit hit : hits) {
            Alias best = best(text, hit, words, certain);
            if (best != null) {
                mentions.add(new Mention(hit.start(), hit.end(), best.kind(), best.id(), best.form()));
            }
        }
        return mentions;
    }

    /** What the text names beyond doubt, as kind and id. */
    private Set<String> certain(List<Hit> hits) {
        var certain = new HashSet<String>();
        for (Hit hit : hits) {
            boolean alone = hit.aliases().size() == 1;
            for (Alias alias : hit.aliases()) {
                if (alone && !alias.ambiguous()) {
                    certain.add(key(alias.kind(), alias.id()));
                    addRelatives(alias, certain);
                }
            }
        }
        return certain;
    }

    private void addRelatives(Alias alias, Set<String> certain) {
        switch (alias.kind()) {
            case AUTHORITY ->
                certain.add(key(
                        Mention.Kind.JURISDICTION,
                        catalog.authorities().get(alias.id()).jurisdiction()));
            case LAW ->
                catalog.laws()
                        .get(alias.id())
                        .jurisdictions()
                        .forEach(j -> certain.add(key(Mention.Kind.JURISDICTION, j)));
            default -> {}
        }
    }

    private Alias best(ItemText text, Hit hit, List<Mention> words, Set<String> certain) {
        Alias best = null;
        int bestRank = 0;
        for (Alias alias : hit.aliases()) {
            int rank = rank(text, hit, alias, words, certain);
            if (rank > bestRank) {
                best = alias;
                bestRank = rank;
            }
        }
        return best;
    }

    /** 0 where nothing speaks for the alias. */
    private int rank(ItemText text, Hit hit, Alias alias, List<Mention> words, Set<String> certain) {
        int rank = 10 - alias.kind().ordinal();
        rank -= alias.form() == Mention.Form.CITY || alias.form() == Mention.Form.PRODUCT ? 2 : 0;
        if (certain.contains(key(alias.kind(), alias.id()))) {
            return rank + 20;
        }
        if (!alias.ambiguous()) {
            return rank;
        }
        return isSupported(text, hit, alias, words, certain) ? rank : 0;
    }

    private boolean isSupported(ItemText text, Hit hit, Alias alias, List<Mention> words, Set<String> certain) {
        return switch (alias.kind()) {
            case COMPANY ->
                relativeNamed(alias.id(), certain)
                        || (hit.end() - hit.start() > 1
                                && !joinsCapital(text, hit)
                                && isNear(hit, words, COMPANY_CONTEXT, NEAR));
            case JURISDICTION -> parentNamed(alias.id(), certain) || isNear(hit, words, GOVERNMENT_CONTEXT, NEAR);
            case AUTHORITY ->
                certain.contains(key(
                                Mention.Kind.JURISDICTION,
                                catalog.authorities().get(alias.id()).jurisdiction()))
                        || isNear(hit, words, GOVERNMENT_CONTEXT, NEAR);
            case LAW -> placeNamed(alias.id(), certain) || isNear(hit, words, GOVERNMENT_CONTEXT, NEAR);
            case WORD -> true;
        };
    }

    private boolean relativeNamed(String id, Set<String> certain) {
        Company company = catalog.companies().get(id);
        if (company.parent() != null && certain.contains(key(Mention.Kind.COMPANY, company.parent()))) {
            return true;
        }
        return catalog.companies().values().stream()
                .anyMatch(c -> id.equals(c.parent()) && certain.contains(key(Mention.Kind.COMPANY, c.id())));
    }

    private boolean placeNamed(String law, Set<String> certain) {
        return catalog.laws().get(law).jurisdictions().stream()
                .anyMatch(id -> certain.contains(key(Mention.Kind.JURISDICTION, id)));
    }

    private boolean parentNamed(String id, Set<String> certain) {
        String parent = catalog.jurisdictions().get(id).parent();
        return parent != null && certain.contains(key(Mention.Kind.JURISDICTION, parent));
    }

    /** "Signal Hill" is no messenger. */
    private static boolean joinsCapital(ItemText text, Hit hit) {
        String raw = text.raw();
        int next = hit.end() + 1;
        return !text.inTitle(hit.start())
                && next < raw.length()
                && raw.charAt(hit.end()) == ' '
                && Character.isUpperCase(raw.charAt(next));
    }

    private static boolean isNear(Hit hit, List<Mention> words, String group, int reach) {
        return words.stream()
                .anyMatch(w -> w.isWord(group)
                        && w.start() <= hit.end() + reach
                        && w.end() >= hit.start() - reach
                        && (w.end() <= hit.start() || w.start() >= hit.end()));
    }

    private static String key(Mention.Kind kind, String id) {
        return kind + "|" + id;
    }
}
