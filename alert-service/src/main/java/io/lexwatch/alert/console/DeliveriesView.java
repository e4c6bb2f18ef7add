package io.lexwatch.alert.console;

import java.util.List;

/** What was sent, narrowed by how it ended and to whom it went. */
record DeliveriesView(
        List<InboxView.Tab> tabs,
        List<Line> lines,
        String endpoint,
        String endpointName,
        boolean dead,
        String next,
        String waiting) {

    /** One delivery with the alert that it tells of. */
    record Line(AlertPageView.DeliveryLine delivery, String headline, String alertUrl) {}
}
