package io.lexwatch.local.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * One feed over time.
 *
 * @param name path of its files below the replayed folder; also its path on the local server
 * @param files what it showed, first to last
 */
record Outlet(String name, List<Path> files) {

    Outlet {
        files = List.copyOf(files);
    }
}
