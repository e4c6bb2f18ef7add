package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.Frames;
import java.util.ArrayList;
import java.util.List;

/** Reads an item's sentences for frames of law-making and law enforcement. */
final class DevelopmentRules {

    private final FrameMatcher matcher;

    DevelopmentRules(Frames frames) {
        this.matcher = new FrameMatcher(frames);
    }

    List<DevelopmentReading> read(List<SentenceView> views) {
        var readings = new ArrayList<DevelopmentReading>();
        for (SentenceView view : views) {
            for (var hit : matcher.developments(view)) {
                readings.add(new DevelopmentReading(hit.frame(), hit.verb(), hit.object(), view));
            }
        }
        return readings;
    }
}
