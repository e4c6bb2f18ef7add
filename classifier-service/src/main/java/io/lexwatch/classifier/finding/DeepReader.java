package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.relevance.ItemFeatures;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what the model, which judges an item by its lead, cannot see or need not judge: frames that say outright what
 * happens, further down in a long article too.
 */
final class DeepReader {

    private static final double SURE = 0.6;
    private static final Set<DevelopmentKind> TOLD_IN_PASSING =
            EnumSet.of(DevelopmentKind.PROPOSED, DevelopmentKind.ENFORCEMENT);

    private final Catalog catalog;
    private final DevelopmentFindings findings;

    DeepReader(Catalog catalog) {
        this.catalog = catalog;
        this.findings = new DevelopmentFindings(catalog);
    }

    /** Whether a frame of a specific action has its company right before the verb. */
    boolean saysOutright(ResponseReading rule, Candidates candidates) {
        boolean firm = rule.relation() == Subject.Relation.ADJACENT
                || rule.relation() == Subject.Relation.APPOSITION
                || (rule.relation() == Subject.Relation.INITIAL
                        && rule.verb().mention().length() > 8);
        return firm
                && Rules.SPECIFIC.contains(rule.action())
                && !StageReader.negated(rule.view(), rule.verb())
                && (isDeep(rule.view()) || isLong(candidates));
    }

    /** Bans that a long article tells of behind its lead. */
    List<DevelopmentFinding> developments(Candidates candidates, List<DevelopmentFinding> known) {
        Set<String> seen = new HashSet<>();
        known.forEach(d -> seen.add(d.jurisdiction()));
        var found = new ArrayList<DevelopmentFinding>();
        for (DevelopmentReading rule : candidates.developments()) {
            if (isDeep(rule.view())
                    && rule.frame().topic() == Topic.PLATFORM_BAN
                    && TOLD_IN_PASSING.contains(rule.frame().kind())
                    && !rule.view().named("@COMPANY").isEmpty()) {
                String place = place(rule);
                if (place != null && seen.add(place)) {
                    found.add(findings.of(rule, place, Topic.PLATFORM_BAN, SURE));
                }
            }
        }
        return found;
    }

    private static boolean isLong(Candidates candidates) {
        return isDeep(candidates.views().getLast());
    }

    private static boolean isDeep(SentenceView view) {
        return view.sentence().start() >= view.reading().text().titleEnd() + ItemFeatures.LEAD;
    }

    /** Whose government the sentence names before the verb. */
    private String place(DevelopmentReading rule) {
        String place = null;
        for (Placed placed : rule.view().mentions()) {
            if (placed.mention().start() >= rule.verb().mention().start()) {
                break;
            }
            if (placed.is(Mention.Kind.JURISDICTION)) {
                place = placed.id();
            } else if (placed.is(Mention.Kind.AUTHORITY)) {
                place = catalog.authorities().get(placed.id()).jurisdiction();
            }
        }
        return place;
    }
}
