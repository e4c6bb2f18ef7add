package io.lexwatch.processes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Its own classes and, from {@code target/lib}, what they need. */
    public String classPath() {
        Path lib = folder.resolve("target/lib");
        if (!Files.isDirectory(lib)) {
            throw notBuilt();
        }
        return ownClasses() + File.pathSeparator + lib.resolve("*");
    }

    /** Its own classes alone: the jar, or the folder of classes while Maven has made no jar yet. */
    public Path ownClasses() {
        Path target = folder.resolve("target");
        Path classes = target.resolve("classes");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(BuiltModule::isJarOfClasses).findFirst().orElseGet(() -> existing(classes));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + target, e);
        }
    }

    /** What starts it, where it is a Quarkus application. */
    public Path quarkusRunner() {
        return existing(folder.resolve("target/quarkus-app/quarkus-run.jar"));
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
