package io.lexwatch.alert.story;

import io.lexwatch.alert.store.Claim;

/** What a fact is filed under, so that all answers to one law stand together: the law, else place and topic. */
final class Dossier {

    private Dossier() {}

    static String of(Claim claim) {
        if (claim.law() != null) {
            return "law:" + GroupKey.normal(claim.law());
        }
        if (claim.jurisdiction() != null) {
            return "place:" + claim.jurisdiction() + (claim.topic() == null ? "" : ":" + claim.topic());
        }
        return claim.topic() == null ? "other" : "topic:" + claim.topic();
    }
}
