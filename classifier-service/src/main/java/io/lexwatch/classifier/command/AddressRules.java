package io.lexwatch.classifier.command;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses a page may be fetched from: public ones, and those that the user allows. */
final class AddressRules {

    /** Special-purpose ranges of the IANA registries: nothing public answers there. */
    private static final List<IPAddress> SPECIAL =
            Stream.of("""
                    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24
                    192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24
                    224.0.0.0/4 240.0.0.0/4 ::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23
                    2001:db8::/32 2002::/16 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8
                    """.strip().split("\\s+")).map(AddressRules::range).toList();

    private final List<IPAddress> allowed;

    /** @param allowed ranges such as 127.0.0.0/8 that may be used although they are not public */
    AddressRules(List<String> allowed) {
        this.allowed = allowed.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRules::range)
                .toList();
    }

    boolean permits(InetAddress address) {
        IPAddress asked = new IPAddressGenerator().from(address);
        return allowed.stream().anyMatch(range -> range.contains(asked))
                || SPECIAL.stream().noneMatch(range -> range.contains(asked));
    }

    private static IPAddress range(String cidr) {
        try {
            return new IPAddressString(cidr).toAddress().toPrefixBlock();
        } catch (AddressStringException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "--allow-address takes ranges such as 127.0.0.0/8, not \"" + cidr + "\"", e);
        }
    }
}
