package io.lexwatch.local.demo;

import io.lexwatch.local.rest.Services;
import io.lexwatch.local.serve.FeedServer;
import io.lexwatch.local.serve.WebhookReceiver;
import io.lexwatch.local.stack.ApiKey;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.stack.Ports;
import io.lexwatch.local.stack.Stack;
import io.lexwatch.local.stack.StackOptions;
import io.lexwatch.local.stack.StackSettings;
import io.lexwatch.local.stack.StopOrder;
import io.lexwatch.local.stack.UserEnvironment;
import io.lexwatch.local.terminal.Screen;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts everything, serves sample feeds and prints the alerts that they make. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts everything on this machine, reads sample feeds and prints alerts as they arrive.",
        footer = {"", "Data is kept in a temporary folder that is removed at the end, unless --data names one."})
public final class DemoCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.0/8";

    @Mixin
    private StackOptions options;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() throws InterruptedException {
        Ports ports = options.ports();
        try (var order = StopOrder.atExit()) {
            DataFolder data = order.add(DataFolder.openOrTemporary(options.data()));
            ports.requireFree();
            ApiKey key = ApiKey.in(data.folder());
            String secret = WebhookReceiver.newSecret();
            var printer = new DemoAlerts(screen, Clock.systemDefaultZone());
            var receiver = order.add(new WebhookReceiver(ports.receiver(), secret, printer::print, screen::line));
            var feeds = order.add(new FeedServer(ports.feeds(), Clock.systemUTC()));
            screen.line(screen.style().bold("Lexwatch demo") + screen.style().faint("  logs in " + data.logs()));
            var settings = new StackSettings(ports, data, key, environment(receiver.url(), secret), true);
            Stack stack = Stack.start(settings, screen, order);
            var services = order.add(new Services(ports.ingest(), ports.classifier(), ports.alert(), key.value()));
            new Demo(screen, feeds, services, printer, stack::check).run();
            sayWhereToLook(ports, key, data);
            Thread.currentThread().join();
            return 0;
        }
    }

    private static Map<String, String> environment(String receiver, String secret) {
        var environment = new HashMap<>(UserEnvironment.privately(System.getenv()));
        environment.put("LEXWATCH_ALLOW_ADDRESSES", LOOPBACK);
        environment.put("LEXWATCH_WEBHOOK_URL", receiver);
        environment.put("LEXWATCH_WEBHOOK_SECRET", secret);
        environment.put("LEXWATCH_INGEST_HOST_GAP", "PT0.05S");
        return environment;
    }

    private void sayWhereToLook(Ports ports, ApiKey key, DataFolder data) {
        String base = "http://127.0.0.1:" + ports.alert();
        screen.line("");
        screen.line("Console  " + base + "/console   API  " + base + "/api/v1/alerts   its description  " + base
                + "/q/openapi");
        screen.line("Sign in with the key in " + key.file() + ", for example:");
        screen.line("  curl -H \"Authorization: Bearer $(cat " + key.file() + ")\" " + base + "/api/v1/alerts");
        screen.line("How its parts are: ./lexwatch status --data " + data.folder());
        screen.line("Ctrl-C stops everything.");
    }
}
