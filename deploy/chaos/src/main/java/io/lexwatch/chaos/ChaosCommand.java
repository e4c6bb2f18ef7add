package io.lexwatch.chaos;

import io.lexwatch.chaos.fault.FaultKind;
import io.lexwatch.processes.ProcessFailedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./lexwatch chaos}. */
@Command(
        name = "lexwatch chaos",
        description = "Injects faults into a Lexwatch of its own and checks that nothing is lost or told twice.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 nothing lost, 1 something lost or wrong, 2 wrong usage."})
public final class ChaosCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", description = "Repeats a run. Default: another one each time.")
    private Long seed;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "For how long faults are injected. Default: 10.")
    private double minutes;

    @Option(names = "--items", paramLabel = "N", defaultValue = "5000", description = "News items. Default: 5000.")
    private int items;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "2",
            description = "Replicas of each service at the start. Default: 2.")
    private int replicas;

    @Option(
            names = "--faults",
            paramLabel = "A,B,…",
            split = ",",
            description = "Only these, by name or by its beginning (kill, receiver). --list names all.")
    private List<String> faults;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for data and logs; kept. Default: a new one.")
    private Path data;

    @Option(names = "--list", description = "Names all faults and ends.")
    private boolean list;

    private ChaosCommand() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new ChaosCommand())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, typed) -> sayWhatIsWrong(e))
                .setExecutionExceptionHandler((e, command, parsed) -> sayWhy(e, command))
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            out.println(FaultKind.all().replace(", ", "\n"));
            return 0;
        }
        ChaosSettings settings = settings();
        Path folder = data == null ? Files.createTempDirectory("lexwatch-chaos-") : data.toAbsolutePath();
        out.println("Chaos with seed " + settings.seed() + "; logs are in " + folder);
        Report report = new ChaosRun(settings, folder, Clock.systemUTC(), out::println).run();
        report.lines().forEach(out::println);
        if (report.good() && data == null) {
            delete(folder);
        } else {
            out.println("Data and logs stay in " + folder);
        }
        return report.good() ? 0 : 1;
    }

    private ChaosSettings settings() {
        if (minutes <= 0 || items < 1 || replicas < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--minutes, --items and --replicas must be greater than 0.");
        }
        long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
        return new ChaosSettings(chosen, Duration.ofMillis(Math.round(minutes * 60_000)), items, replicas, kinds());
    }

    private Set<FaultKind> kinds() {
        try {
            return faults == null ? EnumSet.allOf(FaultKind.class) : FaultKind.named(faults);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static int sayWhatIsWrong(ParameterException e) {
        var err = e.getCommandLine().getErr();
        err.println("lexwatch chaos: " + e.getMessage());
        err.println("See ./lexwatch chaos --help");
        return CommandLine.ExitCode.USAGE;
    }

    private static int sayWhy(Exception e, CommandLine command) {
        if (e instanceof ChaosException || e instanceof ProcessFailedException) {
            command.getErr().println("lexwatch chaos: " + e.getMessage());
        } else {
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
