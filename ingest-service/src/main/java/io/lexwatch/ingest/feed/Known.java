package io.lexwatch.ingest.feed;

import java.nio.ByteBuffer;

/**
 * What is remembered of one item.
 *
 * @param id number of its first identity: what its published id is made of
 * @param name number of its present identity
 * @param text signature of its title and text
 * @param path signature of its address
 * @param revision of its last publication
 * @param history whether it was history when it was first seen
 */
record Known(long id, long name, int text, int path, int revision, boolean history) {

    static final int BYTES = 28;
    private static final int HISTORY = 0x80000000;

    static Known read(ByteBuffer packed) {
        long id = packed.getLong();
        long name = packed.getLong();
        int text = packed.getInt();
        int path = packed.getInt();
        int revision = packed.getInt();
        return new Known(id, name, text, path, revision & ~HISTORY, (revision & HISTORY) != 0);
    }

    void write(ByteBuffer packed) {
        packed.putLong(id).putLong(name).putInt(text).putInt(path).putInt(history ? revision | HISTORY : revision);
    }

    Known atRevision(int number) {
        return new Known(id, name, text, path, number, history);
    }
}
