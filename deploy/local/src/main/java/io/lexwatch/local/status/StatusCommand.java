package io.lexwatch.local.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.local.rest.Services;
import io.lexwatch.local.stack.ApiKey;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.stack.Ports;
import io.lexwatch.local.stack.RunFile;
import io.lexwatch.local.terminal.Screen;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how a running Lexwatch is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows how a running Lexwatch is: its parts, items, alerts and failing feeds.",
        footer = {"", "Exits with 1 where something is down."})
public final class StatusCommand implements Callable<Integer> {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Option(names = "--data", paramLabel = "DIR", description = "Its folder. Default: ~/.local/share/lexwatch.")
    private Path data;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() throws JsonProcessingException {
        Path folder =
                (data == null ? DataFolder.standard() : data).toAbsolutePath().normalize();
        Optional<RunFile> run = RunFile.read(folder);
        if (run.isEmpty()) {
            screen.line(json ? "{\"up\":false}" : RunFile.noneRunsOn(folder));
            return 1;
        }
        var ports = new Ports(run.get().portBase());
        String key = ApiKey.in(folder).value();
        try (var services = new Services(ports.ingest(), ports.classifier(), ports.alert(), key)) {
            StatusReport report = new Inspection(folder, run.get(), services).report();
            if (json) {
                screen.line(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
            } else {
                new StatusLines(screen).print(report);
            }
            return report.up() ? 0 : 1;
        }
    }
}
