package io.lexwatch.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** The rounds of a run, without end: first each kind of fault alone, then several at once. */
public final class Plan {

    private static final int MOST_AT_ONCE = 3;

    private final List<FaultKind> kinds;
    private final Random random;
    private int round;

    public Plan(Collection<FaultKind> kinds, long seed) {
        this.kinds = new ArrayList<>(kinds);
        this.random = new Random(seed);
        Collections.shuffle(this.kinds, random);
    }

    /** The faults of the next round, which begin together. */
    public List<PlannedFault> next() {
        int number = round++;
        return number < kinds.size() ? List.of(planned(kinds.get(number))) : mixed();
    }

    private List<PlannedFault> mixed() {
        var mixed = new ArrayList<PlannedFault>();
        var targets = new HashSet<String>();
        var order = new ArrayList<>(kinds);
        Collections.shuffle(order, random);
        int wanted = 2 + random.nextInt(MOST_AT_ONCE - 1);
        for (FaultKind kind : order) {
            if (mixed.size() < wanted && targets.add(kind.target())) {
                mixed.add(planned(kind));
            }
        }
        return mixed;
    }

    private PlannedFault planned(FaultKind kind) {
        double share = random.nextDouble();
        long millis = Math.round(1000 * (kind.shortest() + share * (kind.longest() - kind.shortest())));
        return new PlannedFault(kind, Duration.ofMillis(millis), random.nextLong());
    }
}
