package io.lexwatch.alert.shadow;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Alerts;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.Reclassification;
import io.lexwatch.alert.store.Reclassifications;
import io.lexwatch.alert.store.Source;
import io.lexwatch.alert.story.FactBuilder;
import io.lexwatch.alert.story.FactFolder;
import io.lexwatch.alert.story.Rereading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The facts that a run of re-classification would make, computed from its sources whenever somebody asks: never stored, and so
 * never told of. Taking them over is done group by group, and may be done again where it was broken off.
 */
@ApplicationScoped
public class Shadow {

    private final Reclassifications runs;
    private final FactGroups groups;
    private final Alerts alerts;
    private final FactBuilder builder;
    private final FactFolder folder;
    private final Clock clock;

    @Inject
    public Shadow(
            Reclassifications runs,
            FactGroups groups,
            Alerts alerts,
            FactBuilder builder,
            FactFolder folder,
            Clock clock) {
        this.runs = runs;
        this.groups = groups;
        this.alerts = alerts;
        this.builder = builder;
        this.folder = folder;
        this.clock = clock;
    }

    /** What the alerts would be like, had this classifier read them: which would appear, change, vanish. */
    public Difference difference(Reclassification run) {
        return Difference.of(compare(run, true).alerts());
    }

    /**
     * Puts what the run read in the place of what was read before; nobody is told of what was no news before.
     *
     * @param asNews whether what was not read before is told as news after all
     * @return what that changed
     */
    public Difference apply(Reclassification run, boolean asNews, String by) {
        Difference difference = difference(run);
        Comparison comparison = compare(run, asNews);
        comparison.groups().forEach(id -> replace(id, comparison.again().getOrDefault(id, List.of()), run, asNews));
        for (Compared each : comparison.alerts()) {
            if (each.before() != null && each.after() == null) {
                withdraw(each, comparison.alerts());
            }
        }
        runs.applied(run.id(), by, clock.instant());
        return difference;
    }

    /**
     * What a run would change.
     *
     * @param again what it read, by group
     * @param groups the groups that would be others
     */
    private record Comparison(Map<String, List<Source>> again, TreeSet<String> groups, List<Compared> alerts) {}

    private Comparison compare(Reclassification run, boolean asNews) {
        Map<String, List<Source>> again = new HashMap<>();
        runs.forEachSource(
                run.id(),
                source -> again.computeIfAbsent(Rereading.groupOf(source), group -> new ArrayList<>())
                        .add(source));
        var comparison = new Comparison(again, new TreeSet<>(), new ArrayList<>());
        var fresh = new TreeSet<>(again.keySet());
        groups.forEach(group -> {
            fresh.remove(group.id());
            compare(group, new Rereading(run, asNews), comparison);
        });
        fresh.forEach(id -> compare(Rereading.empty(id), new Rereading(run, asNews), comparison));
        return comparison;
    }

    private void compare(FactGroup group, Rereading rereading, Comparison comparison) {
        List<Source> again = comparison.again().getOrDefault(group.id(), List.of());
        if (again.isEmpty() && !rereading.concerns(group)) {
            return;
        }
        Map<String, Fact> before = builder.identified(group);
        FactGroup then = rereading.of(group, before, again);
        Map<String, Fact> after = builder.identified(then);
        if (!then.sources().equals(group.sources())) {
            comparison.groups().add(group.id());
        }
        var ids = new LinkedHashMap<>(before);
        ids.putAll(after);
        ids.keySet().forEach(id -> comparison.alerts().add(new Compared(id, before.get(id), after.get(id))));
    }

    private void replace(String groupId, List<Source> again, Reclassification run, boolean asNews) {
        Optional<FactGroup> replaced = Optional.empty();
        while (replaced.isEmpty()) {
            FactGroup live = groups.find(groupId)
                    .orElseGet(
                            () -> groups.add(Map.of(groupId, List.<Source>of())).getFirst());
            FactGroup then = new Rereading(run, asNews).of(live, builder.identified(live), again);
            replaced = groups.replace(live, then.sources(), then.anchors());
        }
        if (asNews) {
            folder.refold(replaced.get());
        } else {
            folder.refoldQuietly(replaced.get());
        }
    }

    /** Of an alert that was there while the groups were compared, and of which nothing came since. */
    private void withdraw(Compared vanished, List<Compared> all) {
        String group = vanished.before().groupId();
        FactGroup now = groups.find(group).orElse(Rereading.empty(group));
        if (!builder.identified(now).containsKey(vanished.id())) {
            String into = Difference.successor(vanished, all).orElse(Alert.WITHDRAWN);
            alerts.supersede(vanished.id(), now.version(), into, clock.instant());
        }
    }
}
