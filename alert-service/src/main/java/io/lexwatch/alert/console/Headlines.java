package io.lexwatch.alert.console;

import io.lexwatch.alert.store.Severity;

/** First lines of messages as a page shows them: without the mark and the law, which a page shows beside them. */
final class Headlines {

    private static final String ABOUT = " · ";

    private Headlines() {}

    /** Of a message of which nothing but the first line is at hand. */
    static String unmarked(String headline) {
        for (Severity severity : Severity.values()) {
            if (headline != null && headline.startsWith(severity.mark())) {
                return headline.substring(severity.mark().length()).strip();
            }
        }
        return headline;
    }

    static String plain(String headline, Severity severity) {
        String unmarked = headline.startsWith(severity.mark())
                ? headline.substring(severity.mark().length()).strip()
                : headline;
        int about = unmarked.lastIndexOf(ABOUT);
        return about < 0 ? unmarked : unmarked.substring(0, about);
    }
}
