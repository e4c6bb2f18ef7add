package io.lexwatch.classifier.pipeline;

import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.NewsItem;
import java.time.Clock;

/** Puts an item and what the cascade says of it together as it travels on. */
public final class Flagging {

    private final Clock clock;

    public Flagging(Clock clock) {
        this.clock = clock;
    }

    public FlaggedItem of(NewsItem item, Classification classification) {
        return new FlaggedItem(
                item,
                classification.dataLaw(),
                classification.corporateResponse(),
                classification.score(),
                classification.language(),
                classification.topics(),
                classification.jurisdictions(),
                classification.laws(),
                classification.findings(),
                classification.fingerprint(),
                classification.modelVersion(),
                classification.catalogVersion(),
                clock.instant());
    }
}
