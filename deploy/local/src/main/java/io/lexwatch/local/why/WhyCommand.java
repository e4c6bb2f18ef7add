package io.lexwatch.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.running.RunningLexwatch;
import io.lexwatch.local.terminal.Screen;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells where a page stopped on its way from feed to receiver. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Tells why somebody was told of a page, or was not: where it stopped, with score and reason.",
        footer = {"", "Asks the Lexwatch that runs on the folder. What was rejected is known for 30 days."})
public final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", description = "The page's address, as a browser shows it.")
    private String url;

    @Mixin
    private RunningLexwatch lexwatch;

    @Option(names = "--json", description = "Prints the answer of the REST API.")
    private boolean json;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() {
        try (var alert = lexwatch.alert()) {
            JsonNode way = alert.why(url);
            screen.line(json ? way.toPrettyString() : new WayLines(screen.style(), ZoneId.systemDefault()).of(way));
        }
        return 0;
    }
}
