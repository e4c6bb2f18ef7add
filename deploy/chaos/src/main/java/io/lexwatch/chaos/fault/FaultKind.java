package io.lexwatch.chaos.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that is made to go wrong. Two faults at once have different targets. */
public enum FaultKind {
    KILL_INGEST("ingest", 1, 6),
    KILL_CLASSIFIER("classifier", 1, 6),
    KILL_ALERT("alert", 1, 6),
    KILL_BROKER("broker", 1, 8),
    KILL_STORE("store", 1, 8),
    PAUSE_INGEST("ingest", 5, 20),
    PAUSE_CLASSIFIER("classifier", 5, 25),
    PAUSE_ALERT("alert", 5, 25),
    PAUSE_BROKER("broker", 5, 15),
    PAUSE_STORE("store", 5, 20),
    SCALE_INGEST("ingest", 15, 25),
    SCALE_CLASSIFIER("classifier", 15, 25),
    SCALE_ALERT("alert", 15, 25),
    BROKER_DISK_FULL("broker", 3, 8),
    STORE_SLOW("store", 10, 20),
    STORE_CUT("store", 4, 12),
    RECEIVER_REFUSES("receiver", 4, 12),
    RECEIVER_SLOW("receiver", 6, 12),
    RECEIVER_GARBAGE("receiver", 4, 10),
    RECEIVER_UNAVAILABLE("receiver", 4, 10),
    RECEIVER_BUSY("receiver", 4, 10),
    RECEIVER_GONE("receiver", 4, 10),
    FEEDS_ERROR("feeds", 4, 12),
    FEEDS_HANG("feeds", 6, 14),
    FEEDS_BROKEN_OFF("feeds", 4, 10),
    FEEDS_CUT_SHORT("feeds", 4, 10),
    FEEDS_REDIRECT("feeds", 4, 10),
    FEEDS_HUGE("feeds", 4, 8),
    POISON("broker", 1, 2);

    private final String target;
    private final int shortest;
    private final int longest;

    FaultKind(String target, int shortest, int longest) {
        this.target = target;
        this.shortest = shortest;
        this.longest = longest;
    }

    String target() {
        return target;
    }

    /** Seconds that it lasts at least. */
    int shortest() {
        return shortest;
    }

    /** Seconds that it lasts at most. */
    int longest() {
        return longest;
    }

    /** As it is written on the command line. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kinds that a list names, each by its name or by the beginning of several: {@code kill}, {@code receiver}.
     *
     * @throws IllegalArgumentException naming the word that names none
     */
    public static Set<FaultKind> named(List<String> words) {
        var named = new TreeSet<FaultKind>();
        for (String word : words) {
            List<FaultKind> found = Arrays.stream(values())
                    .filter(kind -> kind.shown().equals(word) || kind.shown().startsWith(word + "-"))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("There is no fault \"" + word + "\". There are: " + all());
            }
            named.addAll(found);
        }
        return named;
    }

    public static String all() {
        return Arrays.stream(values()).map(FaultKind::shown).collect(Collectors.joining(", "));
    }
}
