package io.lexwatch.classifier.command;

import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says an error in one line, as somebody who typed a command wants it. */
final class OneLineErrors implements IExecutionExceptionHandler {

    /** For what was typed wrongly. */
    static int sayWhatIsWrong(ParameterException error, String... typed) {
        CommandLine command = error.getCommandLine();
        command.getErr().println("lexwatch " + command.getCommandName() + ": " + Printable.line(error.getMessage()));
        command.getErr().println("See ./lexwatch " + command.getCommandName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult result) {
        String message = error instanceof NoSuchFileException missing
                ? missing.getFile() + ": no such file"
                : error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        command.getErr().println("lexwatch " + command.getCommandName() + ": " + Printable.line(message));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }
}
