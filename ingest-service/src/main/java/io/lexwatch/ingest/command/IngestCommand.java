package io.lexwatch.ingest.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The ingest service's commands for a person at a terminal; starts no service. */
@Command(name = "ingest", subcommands = ReadCommand.class, description = "Reads feeds without starting anything.")
public final class IngestCommand {

    private IngestCommand() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new IngestCommand()).execute(args));
    }
}
