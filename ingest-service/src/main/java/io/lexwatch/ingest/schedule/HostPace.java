package io.lexwatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Spares hosts: so many requests at once, so much time between the starts of two, and none while it asks for rest. */
public final class HostPace {

    private static final int MANY_HOSTS = 100_000;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);

    private static final class Host {
        private Instant free = Instant.MIN;
        private Instant held = Instant.MIN;
        private int active;
    }

    private final Duration gap;
    private final int atOnce;
    private final Map<String, Host> hosts = new HashMap<>();

    public HostPace(Duration gap, int atOnce) {
        this.gap = gap;
        this.atOnce = atOnce;
    }

    /** Begins a request now and answers null, or keeps a turn for it and says when that is; turns go in order of asking. */
    public synchronized Instant begin(String name, Instant now) {
        var host = hosts.computeIfAbsent(name, unused -> new Host());
        var earliest = host.free.isAfter(host.held) ? host.free : host.held;
        var turn = earliest.isAfter(now) ? earliest : now;
        host.free = turn.plus(gap);
        return turn.isAfter(now) ? turn : beginTurn(name, now);
    }

    /** Begins a request whose turn has come and answers null, or says when to ask again. */
    public synchronized Instant beginTurn(String name, Instant now) {
        var host = hosts.computeIfAbsent(name, unused -> new Host());
        if (host.held.isAfter(now)) {
            return host.held;
        }
        if (host.active >= atOnce) {
            return now.plus(gap.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : gap);
        }
        host.active++;
        return null;
    }

    /** The request is over. */
    public synchronized void end(String name, Instant now) {
        var host = hosts.get(name);
        if (host != null) {
            host.active = Math.max(0, host.active - 1);
        }
        if (hosts.size() > MANY_HOSTS) {
            hosts.values().removeIf(idle -> idle.active == 0 && idle.free.isBefore(now) && idle.held.isBefore(now));
        }
    }

    /** Leaves a host alone for a while. */
    public synchronized void hold(String name, Instant until) {
        var host = hosts.computeIfAbsent(name, unused -> new Host());
        host.held = until.isAfter(host.held) ? until : host.held;
    }
}
