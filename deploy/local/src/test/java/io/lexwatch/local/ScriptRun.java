package io.lexwatch.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The script in a folder of its own, where a JDK and Maven only write down that they were called. */
final class ScriptRun {

    private static final List<String> TOOLS = List.of(
            "sh",
            "cat",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "touch",
            "uname");

    private final Path home;
    private String path = System.getenv("PATH");

    ScriptRun(Path home, Path project) throws IOException {
        this.home = home;
        Files.copy(project.resolve("lexwatch"), home.resolve("lexwatch"));
        Files.writeString(home.resolve("pom.xml"), "<quarkus.version>1</quarkus.version>\n");
        Path help = Path.of("deploy/local/src/main/help.txt");
        Files.createDirectories(home.resolve(help).getParent());
        Files.copy(project.resolve(help), home.resolve(help));
        Files.createDirectories(home.resolve("deploy/local/target"));
        Files.writeString(home.resolve("deploy/local/target/local-1-SNAPSHOT.jar"), "");
        Files.createDirectories(home.resolve("jdk/bin"));
        Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
        script("jdk/bin/java", "echo java \"$@\"");
        script("jdk/bin/javac", "");
        script("mvnw", "echo began >>\"${0%/*}/builds\"; until [ -e \"${0%/*}/go\" ]; do sleep 0.1; done");
    }

    private void script(String name, String body) throws IOException {
        Path file = Files.writeString(home.resolve(name), "#!/bin/sh\n" + body + "\n");
        file.toFile().setExecutable(true);
    }

    /** From now on as on a machine that has no flock. */
    void withoutFlock() throws IOException {
        Path tools = Files.createDirectories(home.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script("tools/" + tool, "exec " + found + " \"$@\"");
        }
        path = tools.toString();
    }

    /** Lets Maven go on. */
    void letMavenEnd() throws IOException {
        Files.writeString(home.resolve("go"), "");
    }

    /** How often Maven was called. */
    long builds() throws IOException {
        Path builds = home.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Process start(String name, String... words) throws IOException {
        var command =
                Stream.concat(Stream.of("/bin/sh", home.resolve("lexwatch").toString()), Stream.of(words));
        var builder = new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile());
        builder.environment().put("PATH", path);
        builder.environment().put("LEXWATCH_JAVA_HOME", home.resolve("jdk").toString());
        return builder.start();
    }

    private Path output(String name) {
        return home.resolve(name + ".out");
    }

    String said(String name) throws IOException {
        return Files.readString(output(name));
    }
}
