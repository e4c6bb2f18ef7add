package io.lexwatch.processes;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this project's files are: the folder that holds {@code mvnw} and the modules. */
public final class ProjectHome {

    /** System property that names the folder; the launcher's script sets it. */
    public static final String PROPERTY = "lexwatch.home";

    private ProjectHome() {}

    /** The folder that {@value #PROPERTY} names, else the nearest one upwards from the working directory. */
    public static Path find() {
        String given = System.getProperty(PROPERTY);
        return given != null ? Path.of(given).toAbsolutePath().normalize() : above(Path.of(""));
    }

    static Path above(Path start) {
        Path absolute = start.toAbsolutePath().normalize();
        for (Path folder = absolute; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("news-contract"))) {
                return folder;
            }
        }
        throw new ProcessFailedException("No Lexwatch project in " + absolute
                + " or above it. Run this inside the project, or name its folder with -D" + PROPERTY + "=FOLDER.");
    }
}
