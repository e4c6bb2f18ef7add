package io.lexwatch.bench.feeds;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Loopback addresses that stand for as many web servers.
 *
 * @param count how many, at most 60,000
 */
public record Hosts(int count) {

    private static final int A_BLOCK = 250;

    public String address(int number) {
        return "127.1." + number / A_BLOCK + "." + (1 + number % A_BLOCK);
    }

    public List<String> addresses() {
        return IntStream.range(0, count).mapToObj(this::address).toList();
    }

    /** The address of a feed; feeds are dealt out to the hosts in turn. */
    public String feed(int port, int number) {
        return "http://" + address(number % count) + ":" + port + "/" + number;
    }
}
