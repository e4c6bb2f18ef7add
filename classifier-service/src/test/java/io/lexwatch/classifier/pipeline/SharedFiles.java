package io.lexwatch.classifier.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds files that lie beside the project, not in it: tests that need them skip where they are not. */
public final class SharedFiles {

    private SharedFiles() {}

    /** The file, or null. */
    public static Path find(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return null;
        }
        Path file = folder.resolveSibling("shared").resolve(name);
        return Files.exists(file) ? file : null;
    }
}
