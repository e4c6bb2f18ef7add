package io.lexwatch.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void readsWhatLinuxSays() {
        assertThat(Memory.fromProc("VmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\n"))
                .isEqualTo(100);
    }

    @Test
    void aProcessThatHasEndedHasNone() {
        assertThat(Memory.fromProc("State:\tZ (zombie)\n")).isZero();
    }

    @Test
    void thisProcessHasSome() {
        assertThat(Memory.ofMb(ProcessHandle.current().pid())).isPositive();
    }
}
