package io.lexwatch.ingest.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items that a feed is known to have had, packed: first those of its last answer, then those that are gone from it,
 * so that an item that comes back is not new.
 *
 * @param present how many were in the last answer
 * @param packed 28 bytes an item
 */
public record ItemMemory(int present, byte[] packed) {

    public static final ItemMemory EMPTY = new ItemMemory(0, new byte[0]);

    /** How many that are gone are kept at least; more where the feed is longer. */
    private static final int GONE = 100;

    static ItemMemory of(List<Known> present, List<Known> gone) {
        int kept = Math.min(gone.size(), Math.max(GONE, present.size()));
        var packed = ByteBuffer.allocate((present.size() + kept) * Known.BYTES);
        present.forEach(known -> known.write(packed));
        gone.subList(0, kept).forEach(known -> known.write(packed));
        return new ItemMemory(present.size(), packed.array());
    }

    List<Known> items() {
        var buffer = ByteBuffer.wrap(packed);
        var items = new ArrayList<Known>(packed.length / Known.BYTES);
        while (buffer.remaining() >= Known.BYTES) {
            items.add(Known.read(buffer));
        }
        return items;
    }

    /**
     * Compares an answer with what is known.
     *
     * @param history whether the item at this place, if it is new, is history
     */
    public Comparison compare(List<Sighting> answer, IntPredicate history) {
        return new Recognition(this).compare(answer, history);
    }

    /** What is known after an answer that shows only some of the items, as a push does. */
    public ItemMemory mergedWith(ItemMemory after) {
        var newest = after.items().subList(0, after.present);
        var ids = newest.stream().map(Known::id).collect(Collectors.toSet());
        var before = items();
        var present = Stream.concat(newest.stream(), stay(before.subList(0, this.present), ids))
                .toList();
        return of(
                present, stay(before.subList(this.present, before.size()), ids).toList());
    }

    /** What is known after a further revision of an item has been published; null where the item is not known. */
    public ItemMemory revised(long itemNumber, int revision) {
        var items = items();
        var known = items.stream().filter(item -> item.id() == itemNumber).findFirst();
        if (known.isEmpty() || known.get().revision() != revision - 1) {
            return null;
        }
        var buffer = ByteBuffer.allocate(packed.length);
        for (var item : items) {
            (item.id() == itemNumber ? item.atRevision(revision) : item).write(buffer);
        }
        return new ItemMemory(present, buffer.array());
    }

    private static Stream<Known> stay(List<Known> items, Set<Long> replaced) {
        return items.stream().filter(known -> !replaced.contains(known.id()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ItemMemory memory && present == memory.present && Arrays.equals(packed, memory.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return packed.length / Known.BYTES + " items, " + present + " of them present";
    }
}
