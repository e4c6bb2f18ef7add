package io.lexwatch.bench;

import io.lexwatch.bench.classify.ClassifyCommand;
import io.lexwatch.bench.deliver.DeliverCommand;
import io.lexwatch.bench.endtoend.EndToEndCommand;
import io.lexwatch.bench.ingest.IngestCommand;
import io.lexwatch.bench.match.MatchCommand;
import io.lexwatch.bench.merge.MergeCommand;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the measurements. */
@Command(
        name = "lexwatch bench",
        mixinStandardHelpOptions = true,
        description = "Measures a stage, or the whole way, against what this machine itself allows.",
        synopsisSubcommandLabel = "STAGE",
        subcommands = {
            IngestCommand.class,
            ClassifyCommand.class,
            MatchCommand.class,
            DeliverCommand.class,
            EndToEndCommand.class,
            MergeCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Exit codes: 0 all that must be reached is, 1 something is not, 2 wrong usage."})
public final class BenchCommand {

    private static final int WIDTH = 110;

    private BenchCommand() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchCommand())
                .setUsageHelpWidth(WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(writer(System.out))
                .setErr(writer(System.err))
                .execute(args));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
