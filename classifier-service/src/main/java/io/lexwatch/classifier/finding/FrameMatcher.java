package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.catalog.DevelopmentFrame;
import io.lexwatch.classifier.catalog.Frames;
import io.lexwatch.classifier.catalog.ResponseFrame;
import java.util.ArrayList;
import java.util.List;

/** Finds which frames fire in a sentence. */
final class FrameMatcher {

    private final Frames frames;

    FrameMatcher(Frames frames) {
        this.frames = frames;
    }

    List<FrameHit<ResponseFrame>> responses(SentenceView view) {
        var hits = new ArrayList<FrameHit<ResponseFrame>>();
        for (ResponseFrame frame : frames.responses()) {
            match(view, frame, frame.verbs(), frame.objects(), frame.reach(), hits);
        }
        return hits;
    }

    /** Verbs of responses whether or not anything stands with them: too little to believe, enough to ask the model. */
    List<FrameHit<ResponseFrame>> verbsOfResponses(SentenceView view) {
        var hits = new ArrayList<FrameHit<ResponseFrame>>();
        for (ResponseFrame frame : frames.responses()) {
            match(view, frame, frame.verbs(), List.of(), 0, hits);
        }
        return hits;
    }

    List<FrameHit<DevelopmentFrame>> developments(SentenceView view) {
        var hits = new ArrayList<FrameHit<DevelopmentFrame>>();
        for (DevelopmentFrame frame : frames.developments()) {
            match(view, frame, frame.verbs(), frame.objects(), frame.reach(), hits);
        }
        return hits;
    }

    private static <F> void match(
            SentenceView view, F frame, List<String> verbs, List<String> objects, int reach, List<FrameHit<F>> hits) {
        for (String group : verbs) {
            for (Placed verb : view.named(group)) {
                if (objects.isEmpty()) {
                    hits.add(new FrameHit<>(frame, verb, null, view));
                } else {
                    Placed object = nearest(view, verb, objects, reach);
                    if (object != null) {
                        hits.add(new FrameHit<>(frame, verb, object, view));
                    }
                }
            }
        }
    }

    private static Placed nearest(SentenceView view, Placed verb, List<String> objects, int reach) {
        Placed nearest = null;
        int least = Integer.MAX_VALUE;
        for (String name : objects) {
            for (Placed object : view.named(name)) {
                int distance = distance(verb, object);
                boolean within = object.first() > verb.last() ? distance <= reach : distance <= reach / 2;
                boolean apart = object.mention().start() >= verb.mention().end()
                        || object.mention().end() <= verb.mention().start();
                if (within && apart && distance < least) {
                    nearest = object;
                    least = distance;
                }
            }
        }
        return nearest;
    }

    private static int distance(Placed a, Placed b) {
        return a.first() > b.last() ? a.first() - b.last() : Math.max(0, b.first() - a.last());
    }
}
