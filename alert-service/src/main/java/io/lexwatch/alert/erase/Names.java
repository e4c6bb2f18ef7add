package io.lexwatch.alert.erase;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.ApiKeys;
import io.lexwatch.alert.store.AuditLog;
import io.lexwatch.alert.store.Comment;
import io.lexwatch.alert.store.Decision;
import io.lexwatch.alert.store.Erasure;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.Labels;
import io.lexwatch.alert.store.ReadMarks;
import io.lexwatch.alert.store.SavedViews;
import io.lexwatch.alert.store.Silence;
import io.lexwatch.alert.store.Silences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything in the store that analysts' names stand in. Reads all of it, since an erasure tells a name by its hash alone. */
@ApplicationScoped
public class Names {

    private final Alerts alerts;
    private final FactGroups groups;
    private final AuditLog audit;
    private final Labels labels;
    private final Silences silences;
    private final ReadMarks marks;
    private final ApiKeys keys;
    private final SavedViews views;
    private final Clock clock;

    @Inject
    public Names(
            Alerts alerts,
            FactGroups groups,
            AuditLog audit,
            Labels labels,
            Silences silences,
            ReadMarks marks,
            ApiKeys keys,
            SavedViews views,
            Clock clock) {
        this.alerts = alerts;
        this.groups = groups;
        this.audit = audit;
        this.labels = labels;
        this.silences = silences;
        this.marks = marks;
        this.keys = keys;
        this.views = views;
        this.clock = clock;
    }

    /** Puts the pseudonym where the name stood; what they read is forgotten, and their keys work no more. */
    void replace(Erasure erasure) {
        var handled = new ArrayList<Alert>();
        var decided = new ArrayList<FactGroup>();
        var names = new TreeSet<String>();
        alerts.forEach(alert -> {
            if (writers(alert).anyMatch(name -> isOf(erasure, name))) {
                handled.add(alert);
                writers(alert).forEach(names::add);
            }
        });
        groups.forEach(group -> {
            if (deciders(group).anyMatch(name -> isOf(erasure, name))) {
                decided.add(group);
                deciders(group).forEach(names::add);
            }
        });
        names.addAll(audit.names());
        names.addAll(labels.names());
        names.addAll(marks.users());
        names.addAll(views.users());
        keys.all().stream()
                .flatMap(key -> Stream.of(key.name(), key.createdBy()))
                .filter(name -> name != null)
                .forEach(names::add);
        silences.all().stream().map(Silence::by).filter(name -> name != null).forEach(names::add);
        names.stream().filter(name -> isOf(erasure, name)).forEach(name -> {
            handled.forEach(alert -> alerts.rename(alert, name, erasure.pseudonym(), clock.instant()));
            decided.forEach(group -> groups.rename(group, name, erasure.pseudonym()));
            audit.rename(name, erasure.pseudonym());
            labels.rename(name, erasure.pseudonym());
            silences.rename(name, erasure.pseudonym());
            marks.forget(name);
            keys.forget(name, erasure.pseudonym());
            views.forget(name);
        });
    }

    private static boolean isOf(Erasure erasure, String name) {
        return Erasure.ofAnalyst(name).equals(erasure.id());
    }

    private static Stream<String> writers(Alert alert) {
        return Stream.concat(
                        Stream.ofNullable(alert.handling().by()),
                        alert.handling().comments().stream().map(Comment::by))
                .filter(name -> name != null);
    }

    private static Stream<String> deciders(FactGroup group) {
        return group.decisions().values().stream().map(Decision::by).filter(name -> name != null);
    }
}
