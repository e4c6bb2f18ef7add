package io.lexwatch.bench.endtoend;

import io.lexwatch.bench.receivers.SlowReceiver;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Who is told: remembers when it first heard of each report. */
final class Desk implements AutoCloseable {

    private static final Pattern REPORT = Pattern.compile("http://news\\.example/law/(\\d+)");

    private final Map<Integer, Long> heard = new ConcurrentHashMap<>();
    private final SlowReceiver receiver = new SlowReceiver(Duration.ZERO, this::hear);

    private void hear(Buffer body, long arrived) {
        var reports = REPORT.matcher(body.toString(StandardCharsets.UTF_8));
        while (reports.find()) {
            heard.putIfAbsent(Integer.valueOf(reports.group(1)), arrived);
        }
    }

    List<String> addresses() {
        return receiver.addresses(1);
    }

    /** When it first heard of a report, in nanoseconds of this machine's clock; null where it has not. */
    Long heard(int report) {
        return heard.get(report);
    }

    @Override
    public void close() {
        receiver.close();
    }
}
