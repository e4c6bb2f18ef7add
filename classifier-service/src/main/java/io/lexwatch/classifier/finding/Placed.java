package io.lexwatch.classifier.finding;

import io.lexwatch.classifier.mention.Mention;

/**
 * A mention with its place in words.
 *
 * @param first index of its first word among the item's
 * @param last index of its last
 */
record Placed(Mention mention, int first, int last) {

    boolean is(Mention.Kind kind) {
        return mention.is(kind);
    }

    String id() {
        return mention.id();
    }
}
