package io.lexwatch.local.replay;

import io.lexwatch.local.rest.Services;
import io.lexwatch.local.serve.FeedServer;
import io.lexwatch.local.stack.ApiKey;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.stack.Ports;
import io.lexwatch.local.stack.Stack;
import io.lexwatch.local.stack.StackOptions;
import io.lexwatch.local.stack.StackSettings;
import io.lexwatch.local.stack.StopOrder;
import io.lexwatch.local.stack.UserEnvironment;
import io.lexwatch.local.terminal.Screen;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves the feed files of a folder and shows which alerts they make. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs a folder of feed files through the whole way and lists the alerts, oldest first.",
        footer = {
            "",
            "Files of one folder whose names begin with a digit (2020-07-01.xml) are what one feed showed day by day;",
            "any other file is a feed of its own. Nothing leaves this machine.",
            "Data is kept in a temporary folder that is removed at the end, unless --data names one."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Folder of *.xml, *.rss, *.atom and *.json files.")
    private Path folder;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the alerts and counts as JSON, too.")
    private Path json;

    @Option(names = "--keep", description = "Keeps everything running afterwards, until Ctrl-C.")
    private boolean keep;

    @Mixin
    private StackOptions options;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() throws InterruptedException {
        List<Outlet> outlets = ReplayFolder.outlets(folder);
        Ports ports = options.ports();
        try (var order = StopOrder.atExit()) {
            DataFolder data = order.add(DataFolder.openOrTemporary(options.data()));
            ports.requireFree();
            ApiKey key = ApiKey.in(data.folder());
            var server = order.add(new FeedServer(ports.feeds(), Clock.systemUTC()));
            screen.line(
                    screen.style().bold("Replay of " + folder) + screen.style().faint("  logs in " + data.logs()));
            Stack stack = Stack.start(new StackSettings(ports, data, key, environment(), false), screen, order);
            var services = order.add(new Services(ports.ingest(), ports.classifier(), ports.alert(), key.value()));
            var replay = new Replay(screen, server, services, outlets, stack::check, Clock.systemUTC());
            ReplayResult result = replay.run(folder);
            var report = new ReplayReport(result);
            report.print(screen);
            if (json != null) {
                report.write(json);
            }
            if (keep) {
                keepRunning(ports, key);
            }
            return result.unreadable().size() < result.files() ? 0 : 1;
        }
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<>(UserEnvironment.privately(System.getenv()));
        environment.put("LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8");
        // All feeds are on one host here, and it is ours.
        environment.put("LEXWATCH_INGEST_HOST_GAP", "PT0S");
        environment.put("LEXWATCH_INGEST_HOST_AT_ONCE", "16");
        return environment;
    }

    private void keepRunning(Ports ports, ApiKey key) throws InterruptedException {
        screen.line("");
        screen.line("Console  http://127.0.0.1:" + ports.alert() + "/console  (sign in with the key in " + key.file()
                + ")");
        screen.line("Ctrl-C stops everything.");
        Thread.currentThread().join();
    }
}
