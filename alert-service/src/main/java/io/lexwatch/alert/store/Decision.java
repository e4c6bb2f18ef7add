package io.lexwatch.alert.store;

import java.time.Instant;

/**
 * What an analyst decided about the sources of a group; a later replay obeys it.
 *
 * @param kind {@value #TOGETHER}: both sources belong to one fact; {@value #APART}: they do not
 */
public record Decision(String kind, String source, String other, String by, Instant at) {

    public static final String TOGETHER = "together";
    public static final String APART = "apart";
}
