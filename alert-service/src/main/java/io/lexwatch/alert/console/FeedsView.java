package io.lexwatch.alert.console;

import io.lexwatch.alert.feeds.IngestClient;
import java.util.List;

/**
 * The feeds as their page shows them.
 *
 * @param away why nothing can be told of them; null where it can
 */
record FeedsView(
        String away,
        String told,
        boolean done,
        String counts,
        List<InboxView.Tab> tabs,
        List<Line> lines,
        int left,
        List<IngestClient.Found> found) {

    /** One feed. */
    record Line(
            String id,
            String title,
            String url,
            String status,
            String statusLabel,
            String reason,
            Moment lastItem,
            Moment nextPoll,
            String items,
            int overruns) {}
}
