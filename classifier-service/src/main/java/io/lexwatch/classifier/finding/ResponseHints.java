package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.ResponseFrame;
import io.lexwatch.classifier.mention.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds companies that may do what a verb says although the sentence's grammar does not make them its subject: named
 * beside it, or kin of the subject. Too little to believe by itself, enough to ask the model.
 */
final class ResponseHints {

    private static final int MOST_COMPANIES = 6;

    private final Catalog catalog;
    private final FrameMatcher matcher;

    ResponseHints(Catalog catalog) {
        this.catalog = catalog;
        this.matcher = new FrameMatcher(catalog.frames());
    }

    /**
     * @param views sentences to look at
     * @param known what their grammar says
     */
    List<ResponseReading> read(List<SentenceView> views, List<ResponseReading> known) {
        var hints = new ArrayList<ResponseReading>();
        Set<String> named = views.stream()
                .flatMap(v -> v.of(Mention.Kind.COMPANY))
                .map(placed -> Ownership.actor(catalog, placed.id()))
                .collect(Collectors.toSet());
        addKin(hints, named, known);
        for (SentenceView view : views) {
            addBeside(hints, view, known);
        }
        return hints;
    }

    /** "Meta's settlement: how Facebook's users get paid": what one did, its owner, or whom it owns, may have done. */
    private void addKin(List<ResponseReading> hints, Set<String> named, List<ResponseReading> known) {
        var seen = new HashSet<CompanyAction>();
        for (ResponseReading r : known) {
            for (String id : named) {
                if (Ownership.related(catalog, id, r.company()) && seen.add(new CompanyAction(id, r.action()))) {
                    hints.add(hint(id, r.frame(), r, Subject.Relation.KIN));
                }
            }
        }
    }

    private static ResponseReading hint(String company, String frame, ResponseReading of, Subject.Relation relation) {
        return new ResponseReading(
                company,
                Set.of(company),
                of.action(),
                of.stage(),
                relation,
                frame,
                of.inferred(),
                of.verb(),
                of.view(),
                of.source());
    }

    private void addBeside(List<ResponseReading> hints, SentenceView view, List<ResponseReading> known) {
        List<String> companies = view.of(Mention.Kind.COMPANY)
                .map(placed -> Ownership.actor(catalog, placed.id()))
                .distinct()
                .limit(MOST_COMPANIES)
                .toList();
        if (companies.isEmpty()) {
            return;
        }
        var seen = new HashSet<String>();
        for (ResponseReading r : known) {
            if (r.view() == view) {
                seen.add(r.company() + ' ' + r.frame());
            }
        }
        for (FrameHit<ResponseFrame> hit : matcher.verbsOfResponses(view)) {
            for (String id : companies) {
                if (!StageReader.suffers(hit) && seen.add(id + ' ' + hit.frame().id())) {
                    hints.add(beside(id, hit, view));
                }
            }
        }
    }

    private static ResponseReading beside(String company, FrameHit<ResponseFrame> hit, SentenceView view) {
        var action = hit.frame().action();
        return new ResponseReading(
                company,
                Set.of(company),
                action,
                StageReader.stage(view, hit.verb(), action),
                Subject.Relation.BESIDE,
                hit.frame().id(),
                false,
                hit.verb(),
                view,
                view);
    }
}
