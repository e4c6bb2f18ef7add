package io.lexwatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.local.FailedException;
import io.lexwatch.processes.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesThePortThatIsTakenAndOthersThatAreFree() throws IOException {
        var ports = new Ports(FreePort.find());
        try (var taken = new ServerSocket(ports.store(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(FailedException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (store) is taken")
                    .hasMessageMatching("(?s).*--port-base \\d+.*");
        }
    }

    @Test
    void standsInARow() {
        assertThat(new Ports(7400).feeds()).isEqualTo(7407);
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> new Ports(65_535)).isInstanceOf(FailedException.class);
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(FailedException.class);
        assertThatCode(() -> new Ports(1024)).doesNotThrowAnyException();
    }
}
