package io.lexwatch.alert.notify;

/** A way to reach a receiver. */
public interface Channel {

    /** What endpoints of this channel are called. */
    String name();

    /** Whether facts of one story go into one message here, because people read it. */
    boolean groups();

    /** Whether what it needs beside an endpoint is set. */
    default boolean isConfigured() {
        return true;
    }

    /** Makes one attempt. Never throws for anything that a receiver does. */
    Result send(Receiver receiver, Notice notice);
}
