package io.lexwatch.alert.deliver;

import io.lexwatch.alert.notify.Notice;
import io.lexwatch.alert.store.Due;
import java.util.List;

/**
 * One message, made of what is due.
 *
 * @param notice null where nothing of it is left to tell
 * @param told what is delivered once the receiver has the notice
 * @param dropped what has nothing to tell any more
 * @param delivered what the receiver has already
 * @param issue id of the digest; null for other messages
 */
record Composition(Notice notice, List<Due> told, List<Due> dropped, List<Due> delivered, String issue) {

    static Composition of(Notice notice, List<Due> told, List<Due> dropped) {
        return new Composition(notice, told, dropped, List.of(), null);
    }

    static Composition nothing(List<Due> dropped) {
        return of(null, List.of(), dropped);
    }
}
