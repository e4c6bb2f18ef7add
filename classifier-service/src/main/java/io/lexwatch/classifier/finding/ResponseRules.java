package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Catalog;
import io.lexwatch.classifier.catalog.ResponseFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an item's sentences for frames of response and whom they are about; "similar moves" repeat what came before. */
final class ResponseRules {

    private static final String SIMILAR = "similar-moves";

    private final FrameMatcher matcher;
    private final Ownership ownership;

    ResponseRules(Catalog catalog) {
        this.matcher = new FrameMatcher(catalog.frames());
        this.ownership = new Ownership(catalog);
    }

    List<ResponseReading> read(List<SentenceView> views) {
        var readings = new ArrayList<ResponseReading>();
        CompanyGroup focus = null;
        for (SentenceView view : views) {
            var subjects = new SubjectFinder(view, focus);
            var here = new ArrayList<ResponseReading>();
            for (var hit : matcher.responses(view)) {
                if (!StageReader.suffers(hit)) {
                    subjects.of(hit.verb()).ifPresent(subject -> add(here, hit, subject));
                }
            }
            addSimilar(readings, here, view, subjects);
            readings.addAll(here);
            var groups = CompanyGroup.of(view);
            focus = groups.isEmpty() ? focus : groups.getFirst();
        }
        return readings;
    }

    private void add(List<ResponseReading> readings, FrameHit<ResponseFrame> hit, Subject subject) {
        var view = hit.view();
        var action = hit.frame().action();
        var stage = StageReader.stage(view, hit.verb(), action);
        Set<String> companies = ownership.ids(view, subject.group());
        for (String company : companies) {
            readings.add(new ResponseReading(
                    company,
                    companies,
                    action,
                    stage,
                    subject.relation(),
                    hit.frame().id(),
                    false,
                    hit.verb(),
                    view,
                    view));
        }
    }

    /** "Facebook and Google announced similar moves": what the nearest response before says, for those named here. */
    private void addSimilar(
            List<ResponseReading> before, List<ResponseReading> here, SentenceView view, SubjectFinder subjects) {
        for (Placed words : view.named(SIMILAR)) {
            Optional<Subject> subject = subjects.of(words);
            Optional<ResponseReading> model = lastFirm(before);
            if (subject.isPresent() && model.isPresent()) {
                var said = model.get();
                Set<String> companies = ownership.ids(view, subject.get().group());
                for (String company : companies) {
                    here.add(new ResponseReading(
                            company,
                            companies,
                            said.action(),
                            said.stage(),
                            subject.get().relation(),
                            said.frame(),
                            true,
                            words,
                            view,
                            said.view()));
                }
            }
        }
    }

    private static Optional<ResponseReading> lastFirm(List<ResponseReading> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            var reading = before.get(i);
            boolean firm = reading.relation() == Subject.Relation.ADJACENT
                    || reading.relation() == Subject.Relation.APPOSITION;
            if (firm && Rules.SPECIFIC.contains(reading.action())) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }
}
