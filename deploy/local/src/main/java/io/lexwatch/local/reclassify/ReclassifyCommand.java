package io.lexwatch.local.reclassify;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.local.FailedException;
import io.lexwatch.local.rest.AlertClient;
import io.lexwatch.local.running.RunningLexwatch;
import io.lexwatch.local.terminal.Screen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Has past items read again with the classifier's present model and catalog, shows what that would change, and applies it. */
@Command(
        name = "reclassify",
        mixinStandardHelpOptions = true,
        description = "Reads past items again with the present model and catalog, and shows which alerts would appear,"
                + " change and vanish. Changes nothing until --apply.",
        footer = {
            "",
            "  ./lexwatch reclassify --since 7d            reads again and shows the difference",
            "  ./lexwatch reclassify --run RUN --apply     takes it over; tells nobody of what is old",
            "",
            "Items are kept for 30 days, runs for 7. Asks the Lexwatch that runs on the folder."
        })
public final class ReclassifyCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration FIRST_WORD = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private What what;

    /** What is to be looked at. */
    private static final class What {

        @Option(
                names = "--since",
                paramLabel = "TIME",
                description = "Reads again what was fetched since: 2026-07-06T06:00:00Z, 2026-07-06, 7d, 12h.")
        private String since;

        @Option(names = "--run", paramLabel = "RUN", description = "Shows, or applies, a run that was made before.")
        private String run;
    }

    @Option(names = "--apply", description = "Puts what was read now in the place of what was read before.")
    private boolean apply;

    @Option(names = "--as-news", description = "With --apply: tells alerts that appear as news.")
    private boolean asNews;

    @Option(names = "--json", description = "Prints the answer of the REST API.")
    private boolean json;

    @Mixin
    private RunningLexwatch lexwatch;

    private final Screen screen = Screen.standard();
    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws InterruptedException {
        if (asNews && !apply) {
            throw new ParameterException(spec.commandLine(), "--as-news goes with --apply");
        }
        String run = what.run == null ? start() : what.run;
        try (var alert = lexwatch.alert()) {
            if (what.run == null) {
                await(run, alert);
            }
            JsonNode difference = apply ? alert.apply(run, asNews) : alert.difference(run);
            screen.line(json ? difference.toPrettyString() : new DifferenceLines(screen.style()).of(difference));
            if (!json) {
                screen.line(apply ? "Applied." : "To apply it: ./lexwatch reclassify --run " + run + " --apply");
            }
        }
        return 0;
    }

    private String start() {
        try (var classifier = lexwatch.classifier()) {
            return classifier.reclassify(Since.of(what.since, clock.instant()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void await(String run, AlertClient alert) throws InterruptedException {
        Instant started = clock.instant();
        while (true) {
            JsonNode known = alert.reclassification(run).orElse(null);
            if (known == null && clock.instant().isAfter(started.plus(FIRST_WORD))) {
                throw new FailedException("the alert service heard nothing of run " + run
                        + "; the classifier's log says what became of it");
            }
            if (known != null && isOver(run, known)) {
                screen.done();
                return;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private boolean isOver(String run, JsonNode known) {
        switch (known.path("state").asText()) {
            case "complete" -> {
                return true;
            }
            case "running" ->
                screen.progress("Run " + run + ": " + known.path("read").asLong() + " of "
                        + known.path("total").asLong() + " records read, "
                        + known.path("flagged").asLong() + " flagged");
            default ->
                throw new FailedException(
                        "run " + run + " is " + known.path("state").asText() + ": "
                                + known.path("reason").asText("the classifier was not heard of for a minute"));
        }
        return false;
    }
}
