package io.lexwatch.classifier.catalog;

import io.lexwatch.contract.Action;
import java.util.List;

/**
 * A way to say that a company responds: a verb, and what must stand near it.
 *
 * @param id its name in explanations, {@code action/verb}
 * @param verbs word groups, one of which must match
 * @param objects word groups or mention kinds ({@code @JURISDICTION}, {@code @LAW}, {@code @AUTHORITY}, {@code @COMPANY})
 *     of which one must stand within reach of the verb; empty where the verb says it all
 * @param reach how many words behind the verb the object may stand; in front of it, half as many
 * @param patient true where the company stands behind the verb: "the exit of TikTok"
 */
public record ResponseFrame(
        String id, Action action, List<String> verbs, List<String> objects, Integer reach, boolean patient) {

    public ResponseFrame {
        Names.requireText(id, "id");
        Names.require(action != null, "'action' is missing");
        Names.require(verbs != null && !verbs.isEmpty(), "'verbs' are missing");
        verbs = List.copyOf(verbs);
        objects = Names.orEmpty(objects);
        reach = reach == null ? 8 : reach;
    }
}
