package io.lexwatch.alert.console;

import java.util.List;

/**
 * Where a page stopped, as the console shows it.
 *
 * @param url what was asked for; empty before anything was
 * @param refused why it cannot be told; null where it can
 * @param summary the answer in a sentence; null before anything was asked
 * @param missable whether "should have alerted" can be said of it
 * @param kept what somebody said of it already
 * @param labels how many labelled examples there are, in words
 * @param labelled whether there are any
 */
record WhyView(
        String url,
        String refused,
        String summary,
        String tone,
        List<Line> lines,
        boolean missable,
        List<Topic> topics,
        List<Kept> kept,
        String labels,
        boolean labelled) {

    /** A step; the address is null where there is no page about it. */
    record Line(String passage, String stage, Moment at, String text, List<String> details, String url) {}

    /** One that can be chosen. */
    record Topic(String code, String label) {}

    /** What was said of an item. */
    record Kept(String itemId, String what, String by, Moment at, String text) {}

    static WhyView empty(String url, String refused, String labels, boolean labelled) {
        return new WhyView(url, refused, null, null, List.of(), false, List.of(), List.of(), labels, labelled);
    }
}
