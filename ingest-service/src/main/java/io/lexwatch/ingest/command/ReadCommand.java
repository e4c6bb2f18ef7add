package io.lexwatch.ingest.command;

import io.lexwatch.ingest.parse.FeedReader;
import io.lexwatch.ingest.parse.Links;
import io.lexwatch.ingest.parse.ReadLimits;
import io.lexwatch.ingest.parse.ReadResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code read}: shows what the reader makes of feeds, so that a person can see why one misbehaves. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Shows what is read of feeds: files, folders, addresses, or - for standard input.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every feed was read", "1:at least one was not"})
final class ReadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE|FOLDER|URL|-", description = "What to read; at least one.")
    private List<String> sources = List.of();

    @Option(names = "--json", description = "One JSON object a line and feed.")
    private boolean json;

    @Option(
            names = "--allow-address",
            split = ",",
            paramLabel = "CIDR",
            description = "Private or loopback ranges that addresses may be in; none unless named.")
    private List<String> allowed = List.of();

    private final FeedReader reader = new FeedReader(ReadLimits.DEFAULT);

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a FILE, a FOLDER, a URL, or - for standard input");
        }
        boolean all = true;
        try (var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8)) {
            var report = json ? new JsonReport(out) : new TextReport(out);
            for (var source : sources) {
                for (var one : (Iterable<String>) expand(source)::iterator) {
                    var result = read(one);
                    all &= result instanceof ReadResult.Read;
                    report.write(one, result);
                }
            }
        }
        return all ? 0 : 1;
    }

    private static Stream<String> expand(String source) throws IOException {
        if (Links.isWeb(source) || source.equals("-") || !Files.isDirectory(Path.of(source))) {
            return Stream.of(source);
        }
        try (var files = Files.walk(Path.of(source))) {
            return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList().stream();
        }
    }

    private ReadResult read(String source) {
        try {
            if (Links.isWeb(source)) {
                return FeedAddress.read(source, allowed, reader);
            }
            var body = source.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(source));
            return reader.read(body, null, null);
        } catch (NoSuchFileException e) {
            return new ReadResult.Unreadable("there is no such file");
        } catch (IOException e) {
            return new ReadResult.Unreadable("cannot be opened: " + e.getMessage());
        }
    }
}
