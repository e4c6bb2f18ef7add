package io.lexwatch.local.up;

import io.lexwatch.local.rest.AlertClient;
import io.lexwatch.local.rest.Services;
import io.lexwatch.local.stack.ApiKey;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.stack.ErasureLedger;
import io.lexwatch.local.stack.Stack;
import io.lexwatch.local.stack.StackSettings;
import io.lexwatch.local.stack.StopOrder;
import io.lexwatch.local.terminal.Screen;
import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs Lexwatch on this machine and keeps its data between runs. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Runs Lexwatch on this machine; data is kept between runs.",
        footer = {
            "",
            "Where alerts go is said by the environment, or by a line of the config file:",
            "  LEXWATCH_SLACK_URL        (slack-url)       a Slack incoming webhook",
            "  LEXWATCH_WEBHOOK_URL      (webhook-url)     an address that takes signed JSON",
            "  LEXWATCH_WEBHOOK_SECRET   (webhook-secret)  what it is signed with, whsec_…",
            "On a terminal, the first start asks where none is set, and a webhook without a secret is offered a new one,",
            "kept in webhook-secret in the data folder. Options win over the environment, the environment over the config",
            "file, whose other lines are options without dashes (poll=60s) and settings of the services",
            "(lexwatch.window=P7D)."
        })
public final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--feeds",
            paramLabel = "OPML",
            description = "The feeds to read. Default: deploy/feeds/starter.opml.")
    private Path feeds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all data. Default: ~/.local/share/lexwatch.")
    private Path data;

    @Option(
            names = "--poll",
            paramLabel = "TIME",
            description = "Shortest time between two polls of a feed. Default: 5m.")
    private String poll;

    @Option(
            names = "--allow-address",
            paramLabel = "CIDR",
            split = ",",
            description = "Private or loopback range that feeds and receivers may be in. May be repeated.")
    private final List<String> allowed = new ArrayList<>();

    @Option(names = "--port-base", paramLabel = "N", description = "First of eight ports in a row. Default: 7400.")
    private Integer portBase;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings, one name=value a line.")
    private Path config;

    @Option(names = "--history-is-news", description = "What new feeds hold already makes alerts, too.")
    private Boolean historyIsNews;

    @Spec
    private CommandSpec spec;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() throws InterruptedException {
        UpSettings settings = settings();
        var opml = OpmlFile.read(settings.feeds());
        try (var order = StopOrder.atExit()) {
            boolean firstStart = !java.nio.file.Files.exists(settings.data().resolve("api-key"));
            DataFolder folder = order.add(DataFolder.open(settings.data()));
            settings.ports().requireFree();
            ApiKey key = ApiKey.in(folder.folder());
            var made = SecretFile.in(folder.folder());
            var environment = settings.environment(Receivers.find(settings, firstStart, prompt(), made, screen::line));
            screen.line(screen.style().bold("Lexwatch") + screen.style().faint("  data in " + folder.folder()));
            var stackSettings = new StackSettings(settings.ports(), folder, key, environment, true);
            Stack stack = Stack.start(stackSettings, screen, order);
            var ports = settings.ports();
            var services = order.add(new Services(ports.ingest(), ports.classifier(), ports.alert(), key.value()));
            eraseAgain(services.alert());
            new Introduction(screen, services, stack::check).run(opml, settings.historyIsNews());
            sayWhereToLook(ports.alert(), key);
            Thread.currentThread().join();
            return 0;
        }
    }

    /** A data folder that was restored may hold what was erased since its backup. */
    private void eraseAgain(AlertClient alert) {
        List<String> notes = ErasureLedger.standard().notes();
        int again = notes.isEmpty() ? 0 : alert.eraseAgain(notes);
        if (again > 0) {
            screen.line("Erased again what this folder still held: " + again + " of " + notes.size() + " erasures.");
        }
    }

    private UpSettings settings() {
        try {
            var given = new UpSettings.Given(feeds, data, poll, allowed, portBase, historyIsNews);
            return UpSettings.of(given, System.getenv(), ConfigFile.read(config));
        } catch (UsageException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Prompt prompt() {
        Console console = screen.terminal() ? System.console() : null;
        return console == null ? null : Prompt.on(console);
    }

    private void sayWhereToLook(int port, ApiKey key) {
        screen.line("");
        screen.line("Console  http://127.0.0.1:" + port + "/console   sign in with the key in " + key.file());
        screen.line("Lexwatch is watching. Ctrl-C stops it; ./lexwatch status tells how it is.");
    }
}
