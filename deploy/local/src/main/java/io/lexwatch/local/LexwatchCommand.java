package io.lexwatch.local;

import io.lexwatch.local.backup.BackupCommand;
import io.lexwatch.local.backup.RestoreCommand;
import io.lexwatch.local.demo.DemoCommand;
import io.lexwatch.local.erase.EraseCommand;
import io.lexwatch.local.reclassify.ReclassifyCommand;
import io.lexwatch.local.replay.ReplayCommand;
import io.lexwatch.local.stack.StopOrder;
import io.lexwatch.local.status.StatusCommand;
import io.lexwatch.local.terminal.Screen;
import io.lexwatch.local.up.UpCommand;
import io.lexwatch.local.why.LabelsCommand;
import io.lexwatch.local.why.WhyCommand;
import io.lexwatch.processes.ProcessFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Lexwatch on one machine; every subcommand but help works on a stack of processes. */
@Command(
        name = "lexwatch",
        description = "Watches regulatory news and pushes alerts: who did what, because of which law, where.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            ReplayCommand.class,
            StatusCommand.class,
            WhyCommand.class,
            LabelsCommand.class,
            ReclassifyCommand.class,
            EraseCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nWithout anything running:%n",
        footer = {
            "  classify  Shows what a text reports: who did what, because of which law, where.",
            "  read      Shows what is read of a feed, and why one misbehaves.",
            "  eval      Measures the classifier on labelled items.",
            "  train     Trains the classifier's model from labelled items.",
            "  bench     Measures a stage, or the whole way, on this machine.",
            "  chaos     Breaks a Lexwatch of its own in every way and checks that nothing is lost.",
            "  test      Runs every test.",
            "",
            "./lexwatch COMMAND --help tells more.",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
public final class LexwatchCommand {

    private static final int WIDTH = 110;

    private LexwatchCommand() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    static int execute(String... args) {
        return commandLine()
                .setOut(Screen.writer(System.out))
                .setErr(Screen.writer(System.err))
                .setParameterExceptionHandler((e, given) -> sayWhatIsWrong(e))
                .setExecutionExceptionHandler((e, command, parsed) -> sayWhy(e, command))
                .execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new LexwatchCommand()).setUsageHelpWidth(WIDTH);
    }

    private static int sayWhatIsWrong(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("lexwatch: " + what(e));
        String page = command.getParent() == null ? "help" : command.getCommandName() + " --help";
        command.getErr().println("See ./lexwatch " + page);
        return CommandLine.ExitCode.USAGE;
    }

    private static String what(ParameterException e) {
        boolean command = e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getParent() == null
                && !unmatched.getUnmatched().getFirst().startsWith("-");
        return command
                ? UnknownCommand.said(
                        ((UnmatchedArgumentException) e).getUnmatched().getFirst())
                : e.getMessage().replaceFirst("^Error: ", "");
    }

    private static int sayWhy(Exception e, CommandLine command) {
        // What fails because everything is being stopped is no news.
        StopOrder.parkWhileStopping();
        if (e instanceof FailedException || e instanceof ProcessFailedException) {
            command.getErr().println("lexwatch: " + e.getMessage());
        } else {
            command.getErr().println("lexwatch: failed unexpectedly; please report this:");
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
