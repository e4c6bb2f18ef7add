package io.lexwatch.contract;

import java.time.Instant;
import java.util.List;

/**
 * An item that reports on a data law: what the classifier publishes on {@link TopicDeclaration#FLAGGED_NEWS}.
 *
 * @param item the item as it was read
 * @param dataLaw that it reports on a data law
 * @param corporateResponse that it reports a company's response to one
 * @param score calibrated probability that it reports on a data law, from 0 to 1
 * @param language BCP 47 tag of the language detected
 * @param topics what the laws govern
 * @param jurisdictions whose laws, as {@link Finding#jurisdiction()}
 * @param laws the laws that the text names
 * @param findings what it says, in the order of the text; may be empty
 * @param fingerprint near-duplicate signature
 * @param modelVersion version of the model that scored it
 * @param catalogVersion version of the catalog that it was read with
 * @param classifiedAt when it was classified
 */
public record FlaggedItem(
        NewsItem item,
        boolean dataLaw,
        boolean corporateResponse,
        double score,
        String language,
        List<Topic> topics,
        List<String> jurisdictions,
        List<NamedEntity> laws,
        List<Finding> findings,
        Fingerprint fingerprint,
        String modelVersion,
        String catalogVersion,
        Instant classifiedAt) {

    public FlaggedItem {
        topics = topics == null ? List.of() : List.copyOf(topics);
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        laws = laws == null ? List.of() : List.copyOf(laws);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }
}
