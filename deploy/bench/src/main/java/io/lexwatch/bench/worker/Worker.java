package io.lexwatch.bench.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.bench.measure.Run;
import io.lexwatch.processes.JavaCommand;
import io.lexwatch.processes.LogFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A main class of this module in a virtual machine of its own, with the class path of the service that it measures or
 * stands beside; it prints a line for each run.
 */
public final class Worker {

    private static final String RUN = "RUN ";
    private static final String RESIDENT = "RESIDENT ";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a worker measured.
     *
     * @param residentMegabytes at its end
     */
    public record Result(List<Run> runs, long residentMegabytes) {}

    private Worker() {}

    /** Runs to the end and answers with what was measured. */
    public static Result run(
            Class<?> main,
            JavaCommand.Heap heap,
            String serviceClassPath,
            Path folder,
            List<String> options,
            List<String> args) {
        var name = main.getSimpleName();
        var path = System.getProperty("java.class.path")
                + (serviceClassPath.isEmpty() ? "" : File.pathSeparator + serviceClassPath);
        var command = JavaCommand.of(name, path, main.getName(), heap, folder)
                .withOptions(options.toArray(String[]::new))
                .withArgs(args.toArray(String[]::new));
        try (var process = command.start()) {
            int code = process.onExit().join();
            if (code != 0) {
                throw new IllegalStateException(name + " failed with exit code " + code + ":\n  "
                        + String.join("\n  ", command.log().tail(15)));
            }
        }
        var runs = lines(command.log(), RUN).map(Worker::parse).toList();
        long resident = lines(command.log(), RESIDENT)
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
        return new Result(runs, resident);
    }

    private static Stream<String> lines(LogFile log, String prefix) {
        return log.tail(Integer.MAX_VALUE).stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()));
    }

    private static Run parse(String line) {
        try {
            return JSON.readValue(line, Run.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a worker printed what is no run: " + line, e);
        }
    }

    /** The worker's side: prints what it has measured. */
    public static void tell(List<Run> runs) {
        for (var run : runs) {
            try {
                System.out.println(RUN + JSON.writeValueAsString(run));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        System.out.println(RESIDENT + Cost.ofThis().residentMegabytes());
    }
}
