package io.lexwatch.ingest.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses may be connected to: public ones, and those ranges that the configuration allows by name. */
public final class AddressRules {

    private static final List<AddressRange> CLOSED = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/128",
                    "::1/128",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .stream()
            .map(AddressRange::parse)
            .toList();

    private final List<AddressRange> allowed;

    /**
     * Rules with exceptions.
     *
     * @param allowed CIDR ranges that are not public and may be used all the same
     */
    public AddressRules(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::parse)
                .toList();
    }

    /** Whether this very address may be connected to. */
    public boolean permits(InetAddress address) {
        if (allowed.stream().anyMatch(range -> range.contains(address))) {
            return true;
        }
        var meant = embedded(address);
        return meant.equals(address) ? CLOSED.stream().noneMatch(range -> range.contains(address)) : permits(meant);
    }

    /** The IPv4 address that an IPv6 address is only a way to: NAT64, 6to4, IPv4-compatible. */
    private static InetAddress embedded(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return address;
        }
        if (startsWith(bytes, 0x00, 0x64, 0xff, 0x9b)) {
            return ipv4(bytes, 12);
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return ipv4(bytes, 2);
        }
        boolean compatible =
                startsWith(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) && (bytes[12] | bytes[13] | bytes[14]) != 0;
        return compatible ? ipv4(bytes, 12) : address;
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress ipv4(byte[] bytes, int at) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an IPv4 address", e);
        }
    }
}
