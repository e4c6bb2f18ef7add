package io.lexwatch.classifier.pipeline;

import io.lexwatch.contract.ReplayProgress;
import java.time.Instant;

/** Reads items again with the classifier in use; what it flags goes where it replaces nothing until somebody says so. */
public interface Reclassifying {

    /**
     * Starts a run in the background; further progress is told on the broker.
     *
     * @param since items fetched before are left as they are
     * @throws IllegalArgumentException where items of that time are not kept, or not yet settled
     * @throws IllegalStateException where this replica has a run under way
     */
    ReplayProgress start(Instant since);
}
