package io.lexwatch.alert.console;

import java.util.List;

/**
 * A law, a place or a company over time, as its page shows it.
 *
 * @param kind what it is, in a word
 * @param corner what the rows of the table are
 */
record DossierView(
        String title,
        String kind,
        String counts,
        String url,
        String inbox,
        String corner,
        List<String> columns,
        List<Line> lines,
        List<Event> events,
        String eventsTitle) {

    /** A row of the table: a company in a law's dossier, a law in a company's. */
    record Line(String name, String url, List<Cell> cells) {}

    /** What one company did of one kind; empty where it did nothing. */
    record Cell(List<Entry> entries) {}

    /** One response: how far it is, since when, and when it was first told of. */
    record Entry(
            String stage,
            String code,
            Moment at,
            Moment first,
            String url,
            String sources,
            boolean inferred,
            boolean history) {}

    /** Something that happened. */
    record Event(
            Moment at, String what, String headline, String url, String severity, String sources, boolean history) {}

    /** A dossier in a list of them. */
    record Listed(String name, String url, String count, String latest, String latestUrl, Moment at) {}
}
