package io.lexwatch.contract;

import java.util.List;

/**
 * Something that happened to a data law, or under it.
 *
 * @param authority who acts: regulator, court, legislature, government; null where unknown
 * @param target whom it hits: a company or service; null where nobody is named
 * @param step where the bill stands; null where the text does not say
 * @param scope what a platform ban reaches; null for anything else
 * @param effective when it takes effect, as the text says it ("1 July", "2024-05-25"); null where it does not
 * @param deadline until when somebody must act, as the text says it; null where it does not
 * @param amount a fine or settlement, as the text says it ("€1.2bn"); null where there is none
 */
public record DevelopmentFinding(
        DevelopmentKind kind,
        NamedEntity law,
        Topic topic,
        String jurisdiction,
        NamedEntity authority,
        NamedEntity target,
        BillStep step,
        BanScope scope,
        String effective,
        String deadline,
        String amount,
        Novelty novelty,
        Claimant claimant,
        boolean inferred,
        double confidence,
        List<Evidence> evidence,
        Explanation why)
        implements Finding {

    public DevelopmentFinding {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }
}
