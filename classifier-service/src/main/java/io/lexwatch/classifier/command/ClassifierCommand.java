package io.lexwatch.classifier.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the classifier's commands. */
@Command(
        name = "lexwatch",
        description = "Classifies news, measures the classifier, trains it.",
        subcommands = {ClassifyCommand.class, EvalCommand.class, TrainCommand.class},
        mixinStandardHelpOptions = true)
public final class ClassifierCommand {

    private ClassifierCommand() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ClassifierCommand())
                .setParameterExceptionHandler(OneLineErrors::sayWhatIsWrong)
                .setExecutionExceptionHandler(new OneLineErrors())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
