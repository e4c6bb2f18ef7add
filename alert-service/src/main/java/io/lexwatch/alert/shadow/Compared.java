package io.lexwatch.alert.shadow;

import io.lexwatch.alert.store.Claim;
import io.lexwatch.alert.store.Fact;
import io.lexwatch.alert.store.Name;
import io.lexwatch.alert.store.Source;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One alert, as it is and as it would be.
 *
 * @param before null where there is none
 * @param after null where there would be none
 */
record Compared(String id, Fact before, Fact after) {

    boolean appears() {
        return alerts(after) && !alerts(before);
    }

    boolean vanishes() {
        return alerts(before) && !alerts(after);
    }

    boolean changes() {
        return alerts(before) && alerts(after) && !says(before).equals(says(after));
    }

    private static boolean alerts(Fact fact) {
        return fact != null && fact.alerting();
    }

    /** What a reader would see change. */
    private record Said(String headline, Object severity, String dossier, int revision, Set<String> items) {}

    private static Said says(Fact fact) {
        return new Said(fact.headline(), fact.severity(), fact.dossier(), fact.revision(), items(fact));
    }

    static Set<String> items(Fact fact) {
        return fact.sources().stream().map(Source::itemId).collect(Collectors.toSet());
    }

    /** How many items of a fact that vanishes say here something else of the same company or target. */
    long takesOver(Fact vanished) {
        if (after == null || !subject(after.claim()).equals(subject(vanished.claim()))) {
            return 0;
        }
        Set<String> own = items(after);
        return items(vanished).stream().filter(own::contains).count();
    }

    private static String subject(Claim claim) {
        Name name = claim.isResponse() ? claim.company() : claim.target();
        return claim.kind() + "|" + Name.key(name);
    }
}
