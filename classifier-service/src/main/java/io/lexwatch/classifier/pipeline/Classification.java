package io.lexwatch.classifier.pipeline;

import io.lexwatch.contract.Finding;
import io.lexwatch.contract.Fingerprint;
import io.lexwatch.contract.NamedEntity;
import io.lexwatch.contract.Topic;
import java.util.List;

/**
 * What became of an item in the cascade.
 *
 * @param read whether what it mentions let it through to the model
 * @param score calibrated probability that it reports on a data law; 0 where it was not read
 * @param dataLaw whether that is enough to flag it; where not, nothing below is told
 * @param language BCP 47 tag; {@code und} where it was not flagged
 */
public record Classification(
        boolean read,
        double score,
        boolean dataLaw,
        boolean corporateResponse,
        String language,
        List<Topic> topics,
        List<String> jurisdictions,
        List<NamedEntity> laws,
        List<Finding> findings,
        Fingerprint fingerprint,
        String modelVersion,
        String catalogVersion) {

    private static final Fingerprint NO_FINGERPRINT = new Fingerprint(1, List.of());
    private static final String UNKNOWN_LANGUAGE = "und";

    /** An item that is not flagged. */
    public static Classification unflagged(boolean read, double score, String modelVersion, String catalogVersion) {
        return new Classification(
                read,
                score,
                false,
                false,
                UNKNOWN_LANGUAGE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                NO_FINGERPRINT,
                modelVersion,
                catalogVersion);
    }
}
