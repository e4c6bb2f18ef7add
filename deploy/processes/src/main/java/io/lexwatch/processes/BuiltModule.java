package io.lexwatch.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A module of this project as Maven built it.
 *
 * @param name its folder below the project's, as {@code deploy/broker}
 * @param folder the same, absolute
 */
public record BuiltModule(String name, Path folder) {

    public static BuiltModule named(String name) {
        return new BuiltModule(name, ProjectHome.find().resolve(name));
    }

    /** Its jar, whose manifest names what it needs from {@code target/lib}. */
    public String classPath() {
        return jar().filter(jar -> Files.isDirectory(folder.resolve("target/lib")))
                .orElseThrow(this::notBuilt)
                .toString();
    }

    /** Its own classes alone: the jar, or the folder of classes while Maven has made no jar yet. */
    public Path ownClasses() {
        return jar().orElseGet(() -> existing(folder.resolve("target/classes")));
    }

    /** What starts it, where it is a Quarkus application. */
    public Path quarkusRunner() {
        return existing(folder.resolve("target/quarkus-app/quarkus-run.jar"));
    }

    private Optional<Path> jar() {
        Path target = folder.resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(BuiltModule::isJarOfClasses).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + target, e);
        }
    }

    private Path existing(Path file) {
        if (!Files.exists(file)) {
            throw notBuilt();
        }
        return file;
    }

    private static boolean isJarOfClasses(Path file) {
        return file.getFileName().toString().matches(".*-\\d[^/]*(?<!-tests)(?<!-sources)(?<!-javadoc)\\.jar");
    }

    private ProcessFailedException notBuilt() {
        return new ProcessFailedException(
                "Module " + name + " is not built. Run: ./mvnw -DskipTests -pl " + name + " -am package");
    }
}
