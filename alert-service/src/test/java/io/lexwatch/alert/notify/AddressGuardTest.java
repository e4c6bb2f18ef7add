package io.lexwatch.alert.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                        "224.0.0.1",
                "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12:3456::1", "::ffff:10.0.0.1",
                        "64:ff9b::a00:1",
                "2002:a00:1::1", "ff02::1"
            })
    void refusesWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of()).permits(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1"})
    void takesWhatIs(String address) throws UnknownHostException {
        assertThat(new AddressGuard(List.of()).permits(InetAddress.getByName(address)))
                .isTrue();
    }

    @Test
    void takesWhatIsAllowedAndNoMore() throws UnknownHostException {
        var guard = new AddressGuard(List.of("10.1.0.0/16", " ::1 "));
        assertThat(guard.permits(InetAddress.getByName("10.1.2.3"))).isTrue();
        assertThat(guard.permits(InetAddress.getByName("::1"))).isTrue();
        assertThat(guard.permits(InetAddress.getByName("10.2.0.1"))).isFalse();
    }

    @Test
    void namesTheRangeThatItCannotRead() {
        assertThatThrownBy(() -> new AddressGuard(List.of("10.1/x"))).hasMessageContaining("10.1/x");
    }
}
