package io.lexwatch.chaos.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All items of all outlets in the order in which they appear. Outlets take turns; which item tells which fact is drawn from the
 * seed. An outlet lists everything that it ever showed, so that no outage excuses a loss.
 */
public final class NewsStream {

    private final int outlets;
    private final Instant start;
    private final Duration length;
    private final Clock clock;
    private final List<Item> items;
    private final Map<FactKey, Set<String>> planted = new LinkedHashMap<>();
    private volatile boolean whole;

    /** Starts now; the last item appears after {@code length}. */
    public NewsStream(List<PlantedFact> facts, int count, int outlets, Duration length, Random random, Clock clock) {
        this.outlets = outlets;
        this.length = length;
        this.clock = clock;
        this.start = clock.instant();
        Map<Integer, Told> places = places(facts, count, random);
        this.items = IntStream.range(0, count)
                .mapToObj(index -> item(index, count, places.getOrDefault(index, SmallTalk.number(index))))
                .toList();
    }

    /** Where the tellings stand; those of one fact at different outlets. */
    private Map<Integer, Told> places(List<PlantedFact> facts, int count, Random random) {
        List<Integer> free = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(free, random);
        var places = new TreeMap<Integer, Told>();
        for (PlantedFact fact : facts) {
            var used = new HashSet<Integer>();
            for (Told told : fact.tellings()) {
                Integer place = free.stream()
                        .filter(index -> !used.contains(index % outlets))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("more facts than items"));
                free.remove(place);
                used.add(place % outlets);
                places.put(place, told);
                planted.computeIfAbsent(fact.key(), key -> new HashSet<>()).add(url(place));
            }
        }
        return places;
    }

    private Item item(int index, int count, Told told) {
        return new Item(url(index), told, start.plusMillis(length.toMillis() * index / count));
    }

    private String url(int index) {
        return "https://outlet-" + index % outlets + ".example/news/" + index;
    }

    /** Shows everything from now on. */
    public void showAll() {
        whole = true;
    }

    /** How many items have appeared. */
    public int shown() {
        long passed = Duration.between(start, clock.instant()).toMillis();
        return whole ? items.size() : (int) Math.min(items.size(), 1 + passed * items.size() / length.toMillis());
    }

    public int size() {
        return items.size();
    }

    public int outlets() {
        return outlets;
    }

    /** Addresses of the items that tell a fact. */
    public Map<FactKey, Set<String>> planted() {
        return Collections.unmodifiableMap(planted);
    }

    /** Addresses of all items. */
    public Set<String> urls() {
        return items.stream().map(Item::url).collect(Collectors.toSet());
    }

    /** What an outlet's feed holds when so many items have appeared, newest first. */
    String feed(int outlet, int shown) {
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Outlet " + outlet + "</title>\n");
        for (int index = shown - 1; index >= 0; index--) {
            if (index % outlets == outlet) {
                feed.append(items.get(index).rss());
            }
        }
        return feed.append("</channel></rss>").toString();
    }
}
