package io.lexwatch.local.status;

import java.util.List;

/**
 * How a Lexwatch is.
 *
 * @param up whether every part is up and ready
 * @param items items published, flagged and alerts; null where the services do not answer
 */
record StatusReport(String data, boolean up, List<PartStatus> parts, Items items, Feeds feeds) {

    /**
     * What came through since the services were started.
     *
     * @param lag records that wait for classifier and alert service
     * @param alerts all there are
     */
    record Items(long published, long flagged, long lag, long alerts, long deadLetters, long pendingDeliveries) {}

    /** How the feeds are. */
    record Feeds(int count, List<FailingFeed> failing) {}

    /** A feed that cannot be read, and why. */
    record FailingFeed(String title, String url, String reason) {}

    long memoryMb() {
        return parts.stream().mapToLong(PartStatus::memoryMb).sum();
    }
}
