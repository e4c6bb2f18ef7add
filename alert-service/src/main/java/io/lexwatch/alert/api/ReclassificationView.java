package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.store.Reclassification;
import java.time.Duration;
import java.time.Instant;

/**
 * A run of re-classification as the API shows it.
 *
 * @param state running, complete, failed, or interrupted: the classifier that ran it was not heard of for long
 * @param read how many records of items were read, of {@code total}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReclassificationView(
        String id,
        String state,
        Instant since,
        Instant until,
        long read,
        long total,
        long flagged,
        long failed,
        String reason,
        String modelVersion,
        String catalogVersion,
        Instant at,
        Instant appliedAt,
        String appliedBy) {

    static final String INTERRUPTED = "interrupted";
    private static final Duration HEARD_OF = Duration.ofMinutes(1);

    static ReclassificationView of(Reclassification run, Instant now) {
        boolean silent = run.at() == null || run.at().plus(HEARD_OF).isBefore(now);
        boolean interrupted = Reclassification.RUNNING.equals(run.state()) && silent;
        return new ReclassificationView(
                run.id(),
                interrupted ? INTERRUPTED : run.state(),
                run.since(),
                run.until(),
                run.read(),
                run.total(),
                run.flagged(),
                run.failed(),
                run.reason(),
                run.modelVersion(),
                run.catalogVersion(),
                run.at(),
                run.appliedAt(),
                run.appliedBy());
    }
}
