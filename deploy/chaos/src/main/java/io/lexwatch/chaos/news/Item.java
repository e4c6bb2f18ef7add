package io.lexwatch.chaos.news;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One item of an outlet.
 *
 * @param url its address and identity
 * @param published shown from then on
 */
record Item(String url, Told told, Instant published) {

    String rss() {
        return "<item><title>" + told.title() + "</title><link>" + url + "</link><guid>" + url + "</guid><pubDate>"
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))
                + "</pubDate><description>" + told.text() + "</description></item>\n";
    }
}
