package io.lexwatch.bench.worker;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a virtual machine has cost so far: processor time, memory allocated, memory resident. */
public final class Cost implements AutoCloseable {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private final ProcessHandle process;
    private final JMXConnector connector;
    private final ThreadMXBean threads;

    private Cost(ProcessHandle process, JMXConnector connector, ThreadMXBean threads) {
        this.process = process;
        this.connector = connector;
        this.threads = threads;
    }

    /** Of another virtual machine, asked through its own management agent. */
    public static Cost of(long pid) {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            var address = machine.startLocalManagementAgent();
            machine.detach();
            var connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
            MBeanServerConnection connection = connector.getMBeanServerConnection();
            var threads = ManagementFactory.newPlatformMXBeanProxy(
                    connection, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
            return new Cost(ProcessHandle.of(pid).orElseThrow(), connector, threads);
        } catch (AttachNotSupportedException | IOException e) {
            throw new IllegalStateException("process " + pid + " cannot be asked what it costs: " + e.getMessage(), e);
        }
    }

    /** Of this very virtual machine. */
    public static Cost ofThis() {
        return new Cost(ProcessHandle.current(), null, (ThreadMXBean) ManagementFactory.getThreadMXBean());
    }

    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** Bytes allocated since its start, by whatever thread. */
    public double bytes() {
        return threads.getTotalThreadAllocatedBytes();
    }

    public long residentMegabytes() {
        return residentMegabytes(process.pid());
    }

    public static long residentMegabytes(long pid) {
        return kilobytes(pid, "status", RESIDENT) / 1024;
    }

    /** Resident memory, with what several processes share divided among them. */
    public static long proportionalMegabytes(long pid) {
        return kilobytes(pid, "smaps_rollup", PROPORTIONAL) / 1024;
    }

    private static long kilobytes(long pid, String file, Pattern line) {
        try {
            var matcher = line.matcher(Files.readString(Path.of("/proc", Long.toString(pid), file)));
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the memory of process " + pid + " cannot be read; this needs Linux", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (connector != null) {
            connector.close();
        }
    }
}
