package io.lexwatch.classifier.finding;

import io.lexwatch.contract.Finding;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.Topic;
import java.util.List;

/** What an item says, as judged. */
public record Findings(
        boolean corporateResponse,
        List<Topic> topics,
        List<String> jurisdictions,
        List<NamedEntity> laws,
        List<Finding> findings) {

    /** Nothing found. */
    public static final Findings NONE = new Findings(false, List.of(), List.of(), List.of(), List.of());
}
