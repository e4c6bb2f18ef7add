package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.classifier.mention.Reading;
import io.lexwatch.classifier.relevance.ItemFeatures;
import io.lexwatch.contract.ResponseFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what companies do that the catalog does not hold: by frames alone, and with less confidence. */
final class UnlistedResponses {

    private static final double CONFIDENCE = 0.4;

    /** Frames that a sentence seldom fires by chance where its subject is a company. */
    private static final Set<String> FRAMES = Set.of(
            "exit-market/leave",
            "exit-market/cut-access",
            "pause-data-requests/pause",
            "suspend-service/pause",
            "resume/resume",
            "comply/comply",
            "comply/hand-over",
            "resist/refuse",
            "litigate/sue",
            "litigate/appeal",
            "settle/settle",
            "settle/pay",
            "review/assess");

    private static final Set<String> GOVERNMENT =
            Set.of("law-noun", "regulator-noun", "court-noun", "government-noun", "legislature-noun", "privacy-word");

    private final ResponseRules rules;
    private final ResponseFindings findings;

    UnlistedResponses(Catalog catalog) {
        this.rules = new ResponseRules(catalog);
        this.findings = new ResponseFindings(catalog);
    }

    List<ResponseFinding> read(Reading reading, Candidates candidates, ResponseFindings.Context context) {
        Reading extended = UnlistedCompanies.in(reading);
        if (extended == reading) {
            return List.of();
        }
        int until = reading.text().titleEnd() + ItemFeatures.LEAD;
        List<SentenceView> lead = SentenceView.of(extended).stream()
                .filter(v -> v.sentence().start() < until)
                .toList();
        var found = new ArrayList<ResponseFinding>();
        var companies = new HashSet<String>();
        for (ResponseReading rule : rules.read(lead)) {
            if (holds(rule) && companies.add(rule.company())) {
                found.add(findings.of(rule, candidates, context, CONFIDENCE));
            }
        }
        return found;
    }

    private static boolean holds(ResponseReading rule) {
        return rule.company().startsWith(UnlistedCompanies.MARK)
                && rule.relation().compareTo(Subject.Relation.APPOSITION) <= 0
                && FRAMES.contains(rule.frame())
                && !StageReader.negated(rule.view(), rule.verb())
                && namesGovernment(rule.view());
    }

    private static boolean namesGovernment(SentenceView view) {
        return view.mentions().stream()
                .anyMatch(m -> m.is(Mention.Kind.LAW)
                        || m.is(Mention.Kind.AUTHORITY)
                        || m.is(Mention.Kind.JURISDICTION)
                        || GOVERNMENT.contains(m.id()));
    }
}
