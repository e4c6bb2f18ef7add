package io.lexwatch.classifier.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All folded aliases as one tree of characters, its edges in one hash table. A name is looked for only where a word begins,
 * so that no failure links are needed, and it is built in a twentieth of the time that a double-array automaton takes: the
 * difference between a command that answers at once and one that is waited for.
 */
final class AliasTrie {

    /** What is told of each alias found, with the offsets of its first character and behind its last. */
    interface Found {
        /** Whether to go on looking. */
        boolean at(int start, int end, List<Alias> aliases);
    }

    private static final int ROOT = 0;
    private static final int NONE = -1;
    private static final long FREE = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] edges = new long[1 << 16];
    private int[] targets = new int[edges.length];
    private final List<List<Alias>> aliases = new ArrayList<>();

    AliasTrie(Map<String, List<Alias>> byFolded) {
        Arrays.fill(edges, FREE);
        aliases.add(null);
        byFolded.forEach(this::add);
    }

    private void add(String folded, List<Alias> named) {
        int node = ROOT;
        for (int i = 0; i < folded.length(); i++) {
            int next = next(node, folded.charAt(i));
            node = next == NONE ? grown(node, folded.charAt(i)) : next;
        }
        aliases.set(node, named);
    }

    private int grown(int node, char c) {
        if (aliases.size() * 2 > edges.length) {
            widen();
        }
        int target = aliases.size();
        put(edge(node, c), target);
        aliases.add(null);
        return target;
    }

    private void widen() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[edges.length];
        Arrays.fill(edges, FREE);
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != FREE) {
                put(oldEdges[i], oldTargets[i]);
            }
        }
    }

    private void put(long edge, int target) {
        int slot = slot(edge);
        edges[slot] = edge;
        targets[slot] = target;
    }

    /** Where the edge stands, or where it would. */
    private int slot(long edge) {
        int mask = edges.length - 1;
        int slot = (int) ((edge * MIX) >>> 32) & mask;
        while (edges[slot] != edge && edges[slot] != FREE) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int next(int node, char c) {
        int slot = slot(edge(node, c));
        return edges[slot] == FREE ? NONE : targets[slot];
    }

    private static long edge(int node, char c) {
        return ((long) node << Character.SIZE) | c;
    }

    /** Tells of every alias that begins where a word does, the leftmost first, and of those the shortest. */
    void find(String folded, Found found) {
        for (int start = 0; start < folded.length(); start++) {
            if (Alias.isBorder(folded, start - 1, folded.charAt(start)) && !findAt(start, folded, found)) {
                return;
            }
        }
    }

    private boolean findAt(int start, String folded, Found found) {
        int node = ROOT;
        for (int i = start; i < folded.length(); i++) {
            node = next(node, folded.charAt(i));
            if (node == NONE) {
                return true;
            }
            List<Alias> named = aliases.get(node);
            if (named != null && !found.at(start, i + 1, named)) {
                return false;
            }
        }
        return true;
    }
}
