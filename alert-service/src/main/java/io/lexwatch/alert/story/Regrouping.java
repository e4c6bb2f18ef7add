package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.Decision;
import io.lexwatch.alert.store.FactGroup;
import io.lexwatch.alert.store.FactGroups;
import io.lexwatch.alert.store.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Carries out what analysts decide about which sources are one fact; kept with the group, so that a replay obeys. */
@ApplicationScoped
public class Regrouping {

    private final FactGroups groups;
    private final FactFolder folder;
    private final Clock clock;

    @Inject
    public Regrouping(FactGroups groups, FactFolder folder, Clock clock) {
        this.groups = groups;
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes two alerts of one group one. */
    public void merge(Alert into, Alert other, String by) {
        Source anchor = into.fact().sources().getFirst();
        decide(
                into.fact().groupId(),
                Decision.TOGETHER,
                anchor.itemId(),
                other.fact().sources(),
                by);
    }

    /** Takes an item out of an alert; it becomes one of its own. */
    public void split(Alert alert, String itemId, String by) {
        List<Source> rest = alert.fact().sources().stream()
                .filter(source -> !source.itemId().equals(itemId))
                .toList();
        decide(alert.fact().groupId(), Decision.APART, itemId, rest, by);
    }

    /** Whether its fact is over, so that nothing can be decided about its sources any more. */
    public boolean isClosed(Alert alert) {
        return groups.find(alert.fact().groupId())
                .filter(group -> alert.fact().sources().stream()
                        .anyMatch(source -> group.closed().containsKey(source.unrevisedId())))
                .isPresent();
    }

    private void decide(String groupId, String kind, String itemId, List<Source> others, String by) {
        Instant now = clock.instant();
        Optional<FactGroup> decided = Optional.empty();
        for (Source other : others) {
            var decision = new Decision(kind, itemId, other.itemId(), by, now);
            decided = Optional.of(groups.decide(groupId, pair(itemId, other.itemId()), decision));
        }
        decided.ifPresent(folder::refold);
    }

    /** The same whichever comes first, so that a later decision on a pair takes the place of an earlier one. */
    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? GroupKey.hash(one + "|" + other) : GroupKey.hash(other + "|" + one);
    }
}
