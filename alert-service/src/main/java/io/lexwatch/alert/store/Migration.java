package io.lexwatch.alert.store;

import java.util.List;
import java.util.function.Consumer;

/**
 * One step from an older layout of the database to a newer one. It can be repeated where it was broken off, and leaves alone
 * what the version before it reads, so that replicas of both versions work side by side while they are replaced.
 *
 * @param version the layout's number after it; grows by one
 * @param what it does, in words
 */
record Migration(int version, String what, Consumer<Database> step) {

    /** All there are, in the order in which they are taken. */
    static final List<Migration> ALL = List.of(new Migration(
            1, "the layout that Lexwatch had when layouts were first counted; changes nothing", database -> {}));
}
