package io.lexwatch.local.why;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.running.RunningLexwatch;
import io.lexwatch.local.terminal.Printable;
import io.lexwatch.local.terminal.Screen;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells where a page stopped on its way from feed to receiver. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Tells why somebody was told of a page, or was not: where it stopped, with score and reason.",
        footer = {"", "Asks the Lexwatch that runs on the folder. What was rejected is known for 30 days."})
public final class WhyCommand implements Callable<Integer> {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#]+\\S*");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL", description = "The page's address, as a browser shows it.")
    private String url;

    @Mixin
    private RunningLexwatch lexwatch;

    @Option(names = "--json", description = "Prints the answer of the REST API.")
    private boolean json;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() {
        if (!ADDRESS.matcher(url).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + Printable.of(url) + "\" is no address of a page. Write one as a browser shows it, such as"
                            + " https://news.example/2026/a-law");
        }
        try (var alert = lexwatch.alert()) {
            JsonNode way = alert.why(url);
            screen.line(json ? way.toPrettyString() : new WayLines(screen.style(), ZoneId.systemDefault()).of(way));
        }
        return 0;
    }
}
