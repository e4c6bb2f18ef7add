package io.lexwatch.alert.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * An alert as receivers see it: the {@code data} of a webhook, as {@code schema/alert.v1.json} describes it.
 *
 * @param revision grows with each material change, not always by one
 * @param place what the jurisdiction is called
 * @param dossier what it is filed under, as it is called: the law, else place and topic
 * @param changed what the material change was; null for the first message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"alertId", "revision", "kind", "headline"})
public record AlertData(
        String alertId,
        int revision,
        String kind,
        String headline,
        String changed,
        String dossier,
        Party company,
        String action,
        String stage,
        Party law,
        String topic,
        String jurisdiction,
        String place,
        String development,
        Party authority,
        Party target,
        String step,
        String effective,
        String deadline,
        String amount,
        String severity,
        double confidence,
        int corroboration,
        boolean inferred,
        String claimant,
        Instant firstSeen,
        Instant lastSeen,
        int sourceCount,
        List<SourceData> sources,
        List<EvidenceData> evidence,
        Links links) {

    /** A company, law or authority. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(String id, String name) {}

    /** An article. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceData(String publisher, String kind, String url, String title, Instant publishedAt) {}

    /** A sentence that says so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceData(String quote, int start, int end, String field, String url) {}

    /** Where to look further; null where no console's address is configured. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Links(String alert, String dossier, String acknowledge, String notRelevant, String mute) {}
}
