package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.finding.Judge.Judged;
import io.lexwatch.contract.Explanation;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.ResponseFinding;
import io.lexwatch.contract.Stage;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a response that was judged to hold: its stage, law, place and the sentences that say so. */
final class ResponseFindings {

    private final Catalog catalog;
    private final Surroundings surroundings;

    ResponseFindings(Catalog catalog) {
        this.catalog = catalog;
        this.surroundings = new Surroundings(catalog);
    }

    ResponseFinding of(Judged<CompanyAction> judged, Candidates candidates, Context context, List<String> strongest) {
        return finding(judged, bestRule(judged.value(), candidates), candidates, context, strongest);
    }

    private ResponseFinding finding(
            Judged<CompanyAction> judged,
            Optional<ResponseReading> rule,
            Candidates candidates,
            Context context,
            List<String> strongest) {
        var pair = judged.value();
        SentenceView view = rule.map(ResponseReading::view).orElseGet(() -> firstNaming(pair.company(), candidates));
        SentenceView source = rule.map(ResponseReading::source).orElse(null);
        boolean inferred = rule.map(ResponseReading::inferred).orElse(false);
        var law = surroundings.law(view);
        String jurisdiction = surroundings.jurisdiction(view, law, context.jurisdictions());
        var authority = law == null ? surroundings.authority(view, jurisdiction) : null;
        var entries = new ArrayList<String>();
        if (!pair.company().startsWith(UnlistedCompanies.MARK)) {
            entries.add("company:" + pair.company());
        }
        if (law != null) {
            entries.add("law:" + law.id());
        }
        if (jurisdiction != null) {
            entries.add("jurisdiction:" + jurisdiction);
        }
        return new ResponseFinding(
                company(pair.company()),
                pair.action(),
                rule.map(ResponseReading::stage).orElse(Stage.DONE),
                law,
                context.topic(),
                jurisdiction,
                authority,
                Surroundings.novelty(view, rule.map(ResponseReading::verb).orElse(null)),
                Surroundings.claimant(view, true),
                inferred,
                judged.probability(),
                Quotes.of(view.reading().text(), view, inferred ? source : null),
                new Explanation(rule.map(ResponseReading::frame).orElse(null), entries, strongest));
    }

    private NamedEntity company(String id) {
        return id.startsWith(UnlistedCompanies.MARK)
                ? new NamedEntity(null, id.substring(UnlistedCompanies.MARK.length()))
                : catalog.company(id);
    }

    /** The finding of a company that no model judged: what a frame says, and no surer than that. */
    ResponseFinding of(ResponseReading rule, Candidates candidates, Context context, double confidence) {
        var pair = new CompanyAction(rule.company(), rule.action());
        return finding(new Judged<>(pair, confidence), Optional.of(rule), candidates, context, List.of());
    }

    /** What the item as a whole says of law and place. */
    record Context(Topic topic, List<String> jurisdictions) {}

    static Optional<ResponseReading> bestRule(CompanyAction pair, Candidates candidates) {
        return candidates.responses().stream()
                .filter(r -> r.company().equals(pair.company()) && r.action() == pair.action())
                .min(Comparator.comparing(ResponseReading::relation));
    }

    private SentenceView firstNaming(String company, Candidates candidates) {
        return candidates.views().stream()
                .filter(v -> v.named("@COMPANY").stream()
                        .anyMatch(p -> Ownership.actor(catalog, p.id()).equals(company)))
                .findFirst()
                .orElseGet(() -> candidates.views().getFirst());
    }
}
