package io.lexwatch.ingest.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The ingest service's commands for a person at a terminal; starts no service. */
@Command(name = "lexwatch", subcommands = ReadCommand.class, description = "Reads feeds without starting anything.")
public final class IngestCommand {

    private IngestCommand() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new IngestCommand())
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, typed) -> sayWhatIsWrong(e));
    }

    private static int sayWhatIsWrong(ParameterException error) {
        CommandLine command = error.getCommandLine();
        command.getErr().println("lexwatch " + command.getCommandName() + ": " + Printable.line(error.getMessage()));
        command.getErr().println("See ./lexwatch " + command.getCommandName() + " --help");
        return CommandLine.ExitCode.USAGE;
    }
}
