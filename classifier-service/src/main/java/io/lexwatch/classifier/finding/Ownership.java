package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.Company;
import io.lexwatch.classifier.mention.Mention;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whom a name means: "Facebook owner" and "the ChatGPT maker" are those who own them. */
final class Ownership {

    private static final int NEXT = 2;

    private final Catalog catalog;

    Ownership(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The ids of the companies that act where a sentence names these. */
    Set<String> ids(SentenceView view, CompanyGroup group) {
        var ids = new LinkedHashSet<String>();
        for (Placed named : group.members()) {
            Company company = catalog.companies().get(named.id());
            boolean owned = view.named("owner-word").stream()
                    .anyMatch(o -> o.first() > named.last() && o.first() - named.last() <= NEXT);
            boolean product = named.mention().form() == Mention.Form.PRODUCT;
            if (company == null || !owned || product) {
                ids.add(actor(catalog, named.id()));
            } else if (company.parent() != null) {
                ids.add(company.parent());
            }
        }
        return ids;
    }

    /** Who acts where this is said to: the maker of a product, else itself. */
    static String actor(Catalog catalog, String id) {
        Company company = catalog.companies().get(id);
        boolean made = company != null && company.kind() == Company.Kind.PRODUCT && company.parent() != null;
        return made ? company.parent() : id;
    }

    /** Whether one of two companies owns the other. */
    static boolean related(Catalog catalog, String one, String other) {
        return other.equals(catalog.companies().get(one).parent())
                || one.equals(catalog.companies().get(other).parent());
    }
}
