package io.lexwatch.alert.console;

import io.lexwatch.alert.store.Condition;
import io.lexwatch.alert.store.Conditions;
import io.lexwatch.alert.store.StageState;
import io.lexwatch.alert.store.StageStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far the stages behind the broker lag, as the replica that watches them noted it. */
@ApplicationScoped
class Stages {

    /** A note older than this tells nothing of now. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final StageStates states;
    private final Conditions conditions;
    private final Clock clock;

    @Inject
    Stages(StageStates states, Conditions conditions, Clock clock) {
        this.states = states;
        this.conditions = conditions;
        this.clock = clock;
    }

    List<OverviewView.Stage> afterFeeds() {
        Map<String, StageState> seen = states.all();
        Map<String, String> wrong =
                conditions.wrong(Condition.STAGE).stream().collect(Collectors.toMap(Condition::id, Condition::what));
        return List.of(
                stage("Classifying items", "classifier", seen, wrong),
                stage("Folding flagged items into facts", "alert", seen, wrong));
    }

    private OverviewView.Stage stage(
            String name, String stage, Map<String, StageState> seen, Map<String, String> wrong) {
        StageState state = seen.get(stage);
        String what = wrong.get(Condition.id(Condition.STAGE, stage));
        if (state == null || state.at().isBefore(clock.instant().minus(FRESH))) {
            return OverviewView.Stage.of(name, "pending", "", "The broker did not say lately how it is.");
        }
        String waiting = Words.number(state.waiting());
        boolean idle = state.replicas() == 0;
        String replicas = Words.count(state.replicas(), "replica");
        return OverviewView.Stage.of(
                name,
                what != null ? "failing" : idle ? "pending" : "on",
                waiting,
                what != null ? what : idle ? "No replica of it runs" : replicas + " at work");
    }
}
