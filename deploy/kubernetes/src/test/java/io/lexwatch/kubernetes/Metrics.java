package io.lexwatch.kubernetes;

import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services' own metrics, found where they are registered. */
final class Metrics {

    private static final Pattern REGISTERED =
            Pattern.compile("(?:builder|counter|timer|gauge|age|endpoints)\\(\\s*\"(lexwatch\\.[a-z.]+)\"");
    private static final Pattern USED = Pattern.compile("\\blexwatch_[a-z_]+");

    private Metrics() {}

    /** Names as Prometheus has them, without what is appended for their kind. */
    static Set<String> registered() {
        return Manifests.SERVICES.stream()
                .flatMap(service -> sources(ProjectHome.find().resolve(service + "-service/src/main/java")))
                .flatMap(text -> REGISTERED.matcher(text).results())
                .map(found -> found.group(1).replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that a text uses, without what is appended for their kind. */
    static Set<String> used(String text) {
        return USED.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("_(total|max|seconds|seconds_(bucket|count|sum|max))$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Metrics::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
