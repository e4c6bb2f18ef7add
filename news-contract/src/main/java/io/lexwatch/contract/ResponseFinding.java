package io.lexwatch.contract;

import java.util.List;

/**
 * A company's response to a data law or a government demand.
 *
 * @param target what the response is aimed at where no law is named: an authority, a demand; null where unknown
 */
public record ResponseFinding(
        NamedEntity company,
        Action action,
        Stage stage,
        NamedEntity law,
        Topic topic,
        String jurisdiction,
        NamedEntity target,
        Novelty novelty,
        Claimant claimant,
        boolean inferred,
        double confidence,
        List<Evidence> evidence,
        Explanation why)
        implements Finding {

    public ResponseFinding {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
