package io.lexwatch.classifier.mention;

import io.lexwatch.classifier.catalog.Authority;
import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Company;
import io.lexwatch.classifier.catalog.Jurisdiction;
import io.lexwatch.classifier.catalog.Law;
import io.lexwatch.classifier.catalog.WordGroup;
import io.lexwatch.classifier.text.Folding;
import io.lexwatch.classifier.text.Scripts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All surface forms of a catalog by their folded form, ready for the tree. */
final class AliasTable {

    /** "Amazon's Ring" names who is owned, not who owns. */
    private static final String OWNS = "'s ";

    private static final String OWNED = "-owned ";

    private final Map<String, List<Alias>> byFolded = new TreeMap<>();

    static Map<String, List<Alias>> of(Catalog catalog) {
        var table = new AliasTable();
        catalog.laws().values().forEach(table::add);
        catalog.authorities().values().forEach(table::add);
        catalog.companies().values().forEach(company -> table.add(company, catalog));
        catalog.jurisdictions().values().forEach(table::add);
        catalog.frames().groups().forEach(table::add);
        return table.byFolded;
    }

    private void add(Law law) {
        var entry = new Entry(Mention.Kind.LAW, law.id(), law.exact(), law.ambiguous());
        entry.add(List.of(law.name()), Mention.Form.NAME);
        if (law.title() != null) {
            entry.add(List.of(law.title()), Mention.Form.NAME);
        }
        entry.addAll(law.aliases(), Mention.Form.NAME);
    }

    private void add(Authority authority) {
        var entry = new Entry(Mention.Kind.AUTHORITY, authority.id(), authority.exact(), authority.ambiguous());
        entry.add(List.of(authority.name()), Mention.Form.NAME);
        entry.addAll(authority.aliases(), Mention.Form.NAME);
    }

    private void add(Company company, Catalog catalog) {
        var entry = new Entry(Mention.Kind.COMPANY, company.id(), company.exact(), company.ambiguous());
        entry.add(List.of(company.name()), Mention.Form.NAME);
        entry.addAll(company.aliases(), Mention.Form.NAME);
        entry.add(company.products(), Mention.Form.PRODUCT);
        Company owner = company.parent() == null ? null : catalog.companies().get(company.parent());
        if (owner != null) {
            entry.add(
                    List.of(owner.name() + OWNS + company.name(), owner.name() + OWNED + company.name()),
                    Mention.Form.NAME);
        }
    }

    private void add(Jurisdiction jurisdiction) {
        var entry =
                new Entry(Mention.Kind.JURISDICTION, jurisdiction.id(), jurisdiction.exact(), jurisdiction.ambiguous());
        entry.add(List.of(jurisdiction.name()), Mention.Form.NAME);
        entry.addAll(jurisdiction.names(), Mention.Form.NAME);
        entry.addAll(jurisdiction.adjectives(), Mention.Form.ADJECTIVE);
        entry.addAll(jurisdiction.government(), Mention.Form.GOVERNMENT);
        entry.addAll(jurisdiction.cities(), Mention.Form.CITY);
    }

    private void add(WordGroup group) {
        var entry = new Entry(Mention.Kind.WORD, group.id(), List.of(), List.of());
        group.phrases()
                .values()
                .forEach(phrases ->
                        phrases.forEach(phrase -> entry.add(List.of(phrase.split("\\|")), Mention.Form.NAME)));
    }

    /** Collects the forms of one catalog entry; the first way to add a form wins. */
    private final class Entry {

        private final Mention.Kind kind;
        private final String id;
        private final Set<String> exact;
        private final Set<String> ambiguous;
        private final Set<String> seen = new HashSet<>();

        Entry(Mention.Kind kind, String id, List<String> exact, List<String> ambiguous) {
            this.kind = kind;
            this.id = id;
            this.exact = Set.copyOf(exact);
            this.ambiguous = Set.copyOf(ambiguous);
            var listed = new ArrayList<>(exact);
            listed.addAll(ambiguous);
            this.pending = listed;
        }

        private final List<String> pending;

        void addAll(Map<String, List<String>> forms, Mention.Form form) {
            forms.values().forEach(list -> add(list, form));
            if (form == Mention.Form.NAME) {
                add(pending, form);
            }
        }

        void add(Collection<String> forms, Mention.Form form) {
            for (String written : forms) {
                String surface = written.strip();
                if (isUsable(surface) && seen.add(surface)) {
                    put(surface, form);
                }
            }
        }

        private void put(String surface, Mention.Form form) {
            boolean open = ambiguous.contains(surface);
            boolean cased = exact.contains(surface) || (open && kind != Mention.Kind.LAW);
            byFolded.computeIfAbsent(Folding.fold(surface), key -> new ArrayList<>())
                    .add(new Alias(surface, kind, id, form, cased, open));
        }

        /** A single ideograph says too little. */
        private static boolean isUsable(String surface) {
            return !surface.isEmpty() && !(surface.length() == 1 && Scripts.isUnspaced(surface.charAt(0)));
        }
    }
}
