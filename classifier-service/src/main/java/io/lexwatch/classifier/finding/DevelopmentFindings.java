package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.finding.Judge.Judged;
import io.lexwatch.classifier.mention.Mention;
import io.lexwatch.contract.BanScope;
import io.lexwatch.contract.DevelopmentFinding;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Explanation;
import io.lexwatch.contract.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells a development that was judged to hold: its law, authority, target, amount and the sentence that says so. */
final class DevelopmentFindings {

    private final Surroundings surroundings;
    private final Details details = new Details();

    DevelopmentFindings(Catalog catalog) {
        this.surroundings = new Surroundings(catalog);
    }

    DevelopmentFinding of(
            Judged<DevelopmentKind> kind,
            String jurisdiction,
            Candidates candidates,
            Topic topic,
            List<String> strongest) {
        Optional<DevelopmentReading> rule = bestRule(kind.value(), candidates, jurisdiction);
        SentenceView view = rule.map(DevelopmentReading::view)
                .orElseGet(() -> candidates.views().getFirst());
        return finding(kind, jurisdiction, view, rule.orElse(null), topic, strongest);
    }

    DevelopmentFinding of(DevelopmentReading rule, String jurisdiction, Topic topic, double confidence) {
        return finding(
                new Judged<>(rule.frame().kind(), confidence), jurisdiction, rule.view(), rule, topic, List.of());
    }

    private DevelopmentFinding finding(
            Judged<DevelopmentKind> kind,
            String jurisdiction,
            SentenceView view,
            DevelopmentReading rule,
            Topic topic,
            List<String> strongest) {
        var law = surroundings.lawOf(view, jurisdiction);
        var authority = surroundings.authority(view, jurisdiction);
        var target = surroundings.target(view);
        var entries = new ArrayList<String>();
        if (law != null) {
            entries.add("law:" + law.id());
        }
        if (authority != null) {
            entries.add("authority:" + authority.id());
        }
        if (jurisdiction != null) {
            entries.add("jurisdiction:" + jurisdiction);
        }
        return new DevelopmentFinding(
                kind.value(),
                law,
                topic,
                jurisdiction,
                authority,
                target,
                details.step(view, kind.value()),
                topic == Topic.PLATFORM_BAN ? scope(view, rule) : null,
                details.effective(view),
                details.deadline(view),
                details.amount(view),
                Surroundings.novelty(view, rule == null ? null : rule.verb()),
                Surroundings.claimant(view, false),
                false,
                kind.probability(),
                Quotes.of(view.reading().text(), view),
                new Explanation(rule == null ? null : rule.frame().id(), entries, strongest));
    }

    private static BanScope scope(SentenceView view, DevelopmentReading rule) {
        if (!view.named("device").isEmpty()) {
            return BanScope.GOVERNMENT_DEVICES;
        }
        String words = view.folded(view.sentence().start(), view.sentence().end());
        if (words.contains("app store")) {
            return BanScope.APP_STORE;
        }
        if (words.contains("shutdown") || words.contains("blackout") || words.contains("internet access")) {
            return BanScope.SHUTDOWN;
        }
        return rule == null || rule.frame().scope() == null
                ? BanScope.NATIONAL
                : rule.frame().scope();
    }

    /** The frame that says it, best in the title, else in a sentence that names the place, else first. */
    private static Optional<DevelopmentReading> bestRule(
            DevelopmentKind kind, Candidates candidates, String jurisdiction) {
        return candidates.developments().stream()
                .filter(r -> r.frame().kind() == kind)
                .min(Comparator.comparingInt((DevelopmentReading r) -> r.view().isTitle() ? 0 : 1)
                        .thenComparingInt(r -> namesPlace(r.view(), jurisdiction) ? 0 : 1)
                        .thenComparingInt(r -> r.view().sentence().index()));
    }

    private static boolean namesPlace(SentenceView view, String jurisdiction) {
        return view.of(Mention.Kind.JURISDICTION).anyMatch(p -> p.id().equals(jurisdiction));
    }
}
