package io.lexwatch.alert.deliver;

import io.lexwatch.alert.store.Due;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Says what a newer revision took the place of. A message tells an alert as it is now, so an older revision that still waits
 * has nothing to tell once a newer one waits too: it would be the same again, under another id.
 */
final class Succession {

    private static final Comparator<Due> AGE =
            Comparator.comparingInt(Due::revision).thenComparing(Due::createdAt).thenComparing(Due::id);

    private Succession() {}

    /**
     * All but the newest of each alert.
     *
     * @param waiting everything of these alerts that waits for one endpoint
     */
    static List<Due> superseded(Collection<Due> waiting) {
        var newest = new HashMap<String, Due>();
        waiting.forEach(due -> newest.merge(due.alertId(), due, BinaryOperator.maxBy(AGE)));
        return waiting.stream()
                .filter(due -> !newest.get(due.alertId()).id().equals(due.id()))
                .toList();
    }
}
