package io.lexwatch.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of IP addresses in CIDR notation. */
record AddressRange(byte[] network, int bits) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9a-fA-F:.]+");

    static AddressRange parse(String cidr) {
        var parts = cidr.strip().split("/", 2);
        if (!NUMERIC.matcher(parts[0]).matches()) {
            throw malformed(cidr);
        }
        try {
            var network = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > network.length * 8) {
                throw malformed(cidr);
            }
            return new AddressRange(network, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw malformed(cidr);
        }
    }

    private static IllegalArgumentException malformed(String cidr) {
        return new IllegalArgumentException(
                "\"" + cidr + "\" is no address range; write one like 127.0.0.0/8 or fd00::/8");
    }

    boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i & 7);
            if ((bytes[i >> 3] & mask) != (network[i >> 3] & mask)) {
                return false;
            }
        }
        return true;
    }
}
