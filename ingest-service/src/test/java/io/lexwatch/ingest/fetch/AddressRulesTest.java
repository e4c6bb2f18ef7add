package io.lexwatch.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private static final AddressRules RULES = new AddressRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2001:db8::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(RULES.permits(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1", "64:ff9b::808:808"})
    void permitsWhatIs(String address) throws UnknownHostException {
        assertThat(RULES.permits(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void permitsWhatIsAllowedByName() throws UnknownHostException {
        var rules = new AddressRules(List.of("127.0.0.0/8", " fd00::/8 ", ""));
        assertThat(rules.permits(InetAddress.getByName("127.1.2.3"))).isTrue();
        assertThat(rules.permits(InetAddress.getByName("fd00::7"))).isTrue();
        assertThat(rules.permits(InetAddress.getByName("10.0.0.1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "x/8", "10.0.0.0/x"})
    void saysWhatIsWrongWithARange(String range) {
        assertThatThrownBy(() -> new AddressRules(List.of(range)))
                .hasMessageContaining(range)
                .hasMessageContaining("write");
    }
}
