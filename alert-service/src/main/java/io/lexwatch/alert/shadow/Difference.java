package io.lexwatch.alert.shadow;

import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a run would change of the alerts; the heaviest first. What is history before and after is left out.
 *
 * @param appear alerts that there would be
 * @param change alerts that would say something else
 * @param vanish alerts that there would be no more
 * @param same how many would stay as they are
 */
public record Difference(List<Line> appear, List<Line> change, List<Line> vanish, int same) {

    /**
     * One alert.
     *
     * @param headline as it would be, or was
     * @param how what would be otherwise, in words
     * @param into the alert that its sources would go to; null where there is none
     */
    public record Line(
            String id,
            String headline,
            Severity severity,
            Instant firstSeen,
            int sources,
            List<String> how,
            String into) {}

    static Difference of(List<Compared> all) {
        var appear = new ArrayList<Line>();
        var change = new ArrayList<Line>();
        var vanish = new ArrayList<Line>();
        int same = 0;
        for (Compared each : all) {
            if (each.appears()) {
                appear.add(line(each.id(), each.after(), List.of(), null));
            } else if (each.vanishes()) {
                vanish.add(line(
                        each.id(),
                        each.before(),
                        List.of(),
                        successor(each, all).orElse(null)));
            } else if (each.changes()) {
                change.add(line(each.id(), each.after(), how(each.before(), each.after()), null));
            } else if (each.after() != null && each.after().alerting()) {
                same++;
            }
        }
        return new Difference(heaviestFirst(appear), heaviestFirst(change), heaviestFirst(vanish), same);
    }

    /** The alert that says now what most items of one that vanishes say. */
    static Optional<String> successor(Compared vanishing, List<Compared> all) {
        return all.stream()
                .filter(other -> !other.id().equals(vanishing.id()) && other.takesOver(vanishing.before()) > 0)
                .max(Comparator.comparing((Compared other) -> other.takesOver(vanishing.before()))
                        .thenComparing(Compared::id, Comparator.reverseOrder()))
                .map(Compared::id);
    }

    private static Line line(String id, Fact fact, List<String> how, String into) {
        return new Line(
                id,
                fact.headline(),
                fact.severity(),
                fact.firstSeen(),
                fact.sources().size(),
                how,
                into);
    }

    private static List<String> how(Fact before, Fact after) {
        var how = new ArrayList<String>();
        if (!before.headline().equals(after.headline())) {
            how.add("said: " + before.headline());
        }
        if (!before.severity().equals(after.severity())) {
            how.add("severity: " + before.severity() + " → " + after.severity());
        }
        if (before.revision() != after.revision()) {
            how.add("progress: " + stage(before) + " → " + stage(after));
        }
        if (!before.dossier().equals(after.dossier())) {
            how.add("dossier: " + before.dossier() + " → " + after.dossier());
        }
        if (!Compared.items(before).equals(Compared.items(after))) {
            how.add("items: " + Compared.items(before).size() + " → "
                    + Compared.items(after).size());
        }
        return how;
    }

    private static String stage(Fact fact) {
        String stage =
                fact.claim().isResponse() ? fact.claim().stage() : fact.claim().step();
        return stage == null ? "reported" : stage;
    }

    private static List<Line> heaviestFirst(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::severity)
                        .thenComparing(Line::firstSeen)
                        .reversed()
                        .thenComparing(Line::id))
                .toList();
    }
}
