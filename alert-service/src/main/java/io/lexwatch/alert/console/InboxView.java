package io.lexwatch.alert.console;

import io.lexwatch.alert.search.Highlighter.Piece;
import java.util.List;

/**
 * The inbox as its page shows it.
 *
 * @param url its own address
 * @param keep what a search form has to carry along
 * @param query what it is narrowed to, as a view keeps it; empty where it is the whole inbox
 * @param newest whether this is the first page, which new alerts come in at
 * @param building whether the service was just started and still reads what it keeps
 * @param next address of the next page; null on the last one
 */
record InboxView(
        String url,
        String text,
        List<Kept> keep,
        String total,
        boolean narrowed,
        String query,
        boolean newest,
        boolean everHeld,
        boolean building,
        String everything,
        List<Tab> tabs,
        List<Chip> chips,
        List<Menu> menus,
        List<Day> days,
        String next) {

    /** A list by what was done with it. */
    record Tab(String label, String url, boolean current) {}

    /** A filter that is on, and the address without it. */
    record Chip(String kind, String value, String without) {}

    /** Filters that can be put on. */
    record Menu(String label, List<Option> options, boolean chosen) {}

    /** A filter with how many alerts it would leave. */
    record Option(String label, String count, String url, boolean chosen) {}

    /** A value of the address. */
    record Kept(String name, String value) {}

    /** The alerts of one day. */
    record Day(String label, List<Row> rows) {}

    /** An alert in one line. */
    record Row(
            String id,
            String url,
            List<Piece> headline,
            String severity,
            boolean unread,
            List<String> tags,
            List<Piece> quote,
            String state,
            String sources,
            boolean official,
            boolean inferred,
            boolean history,
            Moment at) {}
}
