package io.lexwatch.alert.store;

import java.time.Instant;
import java.util.List;

/**
 * What a set of sources amounts to: a pure function of them and of the analysts' decisions.
 *
 * @param groupId the group that it was computed from
 * @param dossier what it is filed under: the law, else jurisdiction and topic
 * @param headline the first line of a message, at most 100 characters
 * @param revision 0 while nothing but history speaks of it; else grows with each material change, not always by one
 * @param changed what the newest material change was, in words; null for the first revision
 * @param corroboration independent publishers: copies of one text count once
 * @param official that an official source or the company itself is among the sources
 * @param languages of the sources
 * @param sources in the order of event time
 */
public record Fact(
        String groupId,
        String dossier,
        Claim claim,
        String headline,
        Severity severity,
        int revision,
        String changed,
        Instant firstSeen,
        Instant lastSeen,
        int corroboration,
        boolean official,
        List<String> languages,
        List<Step> history,
        List<Source> sources) {

    /** As alerts keep it. */
    public Fact withoutFingerprints() {
        return new Fact(
                groupId,
                dossier,
                claim,
                headline,
                severity,
                revision,
                changed,
                firstSeen,
                lastSeen,
                corroboration,
                official,
                languages,
                history,
                sources.stream().map(Source::withoutFingerprint).toList());
    }

    /** With other words for what changed. */
    public Fact withChange(String words) {
        return new Fact(
                groupId,
                dossier,
                claim,
                headline,
                severity,
                revision,
                words,
                firstSeen,
                lastSeen,
                corroboration,
                official,
                languages,
                history,
                sources);
    }

    /** Whether it is news to anybody. */
    public boolean alerting() {
        return revision > 0;
    }
}
