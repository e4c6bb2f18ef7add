package io.lexwatch.alert.console;

import java.util.List;

/** Who is told of what, and how the receivers fare. */
record SubscriptionsView(
        List<Line> lines, List<Receiver> receivers, List<Muted> silences, List<String> channels, String told) {

    /** What nobody is told of for a while. */
    record Muted(String id, String what, String reason, String by, Moment until) {}

    /** A subscription in a list of them. */
    record Line(String id, String url, String name, String filter, String receivers, boolean paused, String digest) {}

    /** An endpoint, without its address. */
    record Receiver(
            String id,
            String name,
            String channel,
            String state,
            String stateLabel,
            String detail,
            Moment failingSince,
            String deliveriesUrl) {}
}
