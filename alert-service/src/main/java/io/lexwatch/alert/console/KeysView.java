package io.lexwatch.alert.console;

import java.util.List;

/** The keys as their page shows them. */
record KeysView(List<Line> lines, Told told) {

    /** One key, without what its holder shows. */
    record Line(
            String id, String name, String scope, String by, Moment made, Moment used, Moment expires, boolean over) {}

    /**
     * What came of making a key.
     *
     * @param name of the key that was made; null where none was
     * @param text what its holder shows, this once
     * @param wrong why none was made; null where one was, or none was asked for
     */
    record Told(String name, String text, String wrong) {

        static final Told NOTHING = new Told(null, null, null);
    }
}
