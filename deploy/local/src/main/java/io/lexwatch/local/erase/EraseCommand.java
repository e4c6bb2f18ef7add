package io.lexwatch.local.erase;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.running.RunningLexwatch;
import io.lexwatch.local.stack.ErasureLedger;
import io.lexwatch.local.terminal.Screen;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a running Lexwatch forget, and keeps a note of it outside, so that a restore does not bring it back. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Makes Lexwatch forget a page for good, or the name of an analyst.",
        footer = {
            "",
            "A page is gone from facts, search, labels and exports, and is refused when it comes again; what other pages tell",
            "stays. Where an analyst's name stood, a pseudonym stands. That it was erased is noted by a hash outside of the",
            "data folder, and every later ./lexwatch up obeys it: also after a restore. docs/privacy.md says what remains."
        })
public final class EraseCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private What what;

    /** One of the two. */
    private static final class What {

        @Parameters(paramLabel = "URL", description = "The page's address, as a browser shows it.")
        private String url;

        @Option(names = "--analyst", paramLabel = "NAME", description = "The name that an analyst's entries carry.")
        private String analyst;

        Map<String, String> asked() {
            return url == null ? Map.of("analyst", analyst) : Map.of("url", url);
        }
    }

    @Mixin
    private RunningLexwatch lexwatch;

    private final Screen screen = Screen.standard();

    @Override
    public Integer call() {
        var ledger = ErasureLedger.standard();
        ledger.requireWritable();
        try (var alert = lexwatch.alert()) {
            JsonNode done = alert.erase(what.asked());
            done.path("erasures").forEach(note -> ledger.add(note.toString()));
            screen.line(said(done));
        }
        screen.line("Noted in " + ledger.file() + ": keep that file with your backups, not in them.");
        return 0;
    }

    private String said(JsonNode done) {
        if (what.url == null) {
            String pseudonym = done.path("erasures").path(0).path("pseudonym").asText();
            return what.analyst + " is " + pseudonym + " from now on.";
        }
        int alerts = done.path("alerts").asInt();
        return "Erased; " + (alerts == 1 ? "1 alert" : alerts + " alerts") + " told of it. It is refused from now on.";
    }
}
