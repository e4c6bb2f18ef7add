package io.lexwatch.classifier.catalog;

import io.lexwatch.contract.BanScope;
import io.lexwatch.contract.BillStep;
import io.lexwatch.contract.DevelopmentKind;
import io.lexwatch.contract.Topic;
import java.util.List;

/**
 * A way to say that something happens to a law or under it.
 *
 * @param topic what it says about the topic, or null
 * @param step what it says about a bill's way, or null
 * @param scope what it says about a ban's reach, or null
 */
public record DevelopmentFrame(
        String id,
        DevelopmentKind kind,
        List<String> verbs,
        List<String> objects,
        Integer reach,
        Topic topic,
        BillStep step,
        BanScope scope) {

    public DevelopmentFrame {
        Names.requireText(id, "id");
        Names.require(kind != null, "'kind' is missing");
        Names.require(verbs != null && !verbs.isEmpty(), "'verbs' are missing");
        verbs = List.copyOf(verbs);
        objects = Names.orEmpty(objects);
        reach = reach == null ? 8 : reach;
    }
}
