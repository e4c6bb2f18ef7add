package io.lexwatch.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Spares hosts: so many requests at once, so much time between the starts of two, and none while it asks for rest. */
public final class HostPace {

    private static final int MANY_HOSTS = 100_000;

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

    /** Begins a request now and answers null, or says when to ask again. */
    public synchronized Instant begin(String name, Instant now) {
        var host = hosts.computeIfAbsent(name, unused -> new Host());
        var earliest = host.free.isAfter(host.held) ? host.free : host.held;
        if (earliest.isAfter(now)) {
            return earliest;
        }
        if (host.active >= atOnce) {
            return now.plus(gap.isZero() ? Duration.ofMillis(20) : gap);
        }
        host.active++;
        host.free = now.plus(gap);
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
