package io.lexwatch.local.stack;

import io.lexwatch.local.FailedException;
import io.lexwatch.processes.FreePort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ports of one Lexwatch, in a row, all on loopback.
 *
 * @param base the first one
 */
public record Ports(int base) {

    public static final int DEFAULT_BASE = 7400;
    private static final int COUNT = 8;
    private static final int HIGHEST = 65_535;
    private static final int STEP = 100;

    public Ports {
        if (base < 1024 || base > HIGHEST - COUNT) {
            throw new FailedException(
                    "--port-base must be between 1024 and " + (HIGHEST - COUNT) + ", not " + base + ".");
        }
    }

    /** Console and API. */
    public int alert() {
        return base;
    }

    public int ingest() {
        return base + 1;
    }

    public int classifier() {
        return base + 2;
    }

    public int broker() {
        return base + 3;
    }

    public int controller() {
        return base + 4;
    }

    public int store() {
        return base + 5;
    }

    /** Where the demo receives alerts. */
    public int receiver() {
        return base + 6;
    }

    /** Where the demo and replays serve feeds. */
    public int feeds() {
        return base + 7;
    }

    /** Refuses to start where one is taken. */
    public void requireFree() {
        taken().ifPresent(taken -> {
            throw new FailedException("port " + taken.getKey() + " (" + taken.getValue()
                    + ") is taken. Stop what listens there, or choose other ports"
                    + freeBase().map(free -> ": --port-base " + free + ".").orElse(" with --port-base."));
        });
    }

    private Optional<Map.Entry<Integer, String>> taken() {
        return names().entrySet().stream()
                .filter(port -> !FreePort.isFree(port.getKey()))
                .findFirst();
    }

    private Map<Integer, String> names() {
        var names = new LinkedHashMap<Integer, String>();
        names.put(alert(), "console and API");
        names.put(ingest(), "ingest");
        names.put(classifier(), "classifier");
        names.put(broker(), "broker");
        names.put(controller(), "broker's controller");
        names.put(store(), "store");
        names.put(receiver(), "local receiver");
        names.put(feeds(), "local feeds");
        return names;
    }

    private Optional<Integer> freeBase() {
        for (int other = base + STEP; other < HIGHEST - COUNT; other += STEP) {
            if (new Ports(other).taken().isEmpty()) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
