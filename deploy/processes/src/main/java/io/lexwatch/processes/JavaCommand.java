package io.lexwatch.processes;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to start: a main class with its class path, heap, environment and log. Secrets go into the environment, never
 * into the arguments, where every user of the machine reads them.
 *
 * @param name what messages call the process
 * @param classPath as {@code java -cp} takes it
 * @param main main class
 * @param args its arguments
 * @param heap its bounds
 * @param options further options of the virtual machine
 * @param environment variables beside those that every process needs; nothing else is inherited
 * @param directory working directory
 * @param log where its output goes
 */
public record JavaCommand(
        String name,
        String classPath,
        String main,
        List<String> args,
        Heap heap,
        List<String> options,
        Map<String, String> environment,
        Path directory,
        LogFile log) {

    /** Size in megabytes that a heap starts with and may grow to. */
    public record Heap(int initial, int max) {}

    /** What compiling and bursts have used outside of the heap goes back to the system; Java 21 cannot do this yet. */
    private static final List<String> NATIVE_MEMORY_GIVEN_BACK =
            Runtime.version().feature() < 22 ? List.of() : List.of("-XX:TrimNativeHeapInterval=60000");

    private static final List<String> INHERITED = List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");

    public JavaCommand {
        args = List.copyOf(args);
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** A command without arguments that runs in the folder and writes its log there as NAME.log. */
    public static JavaCommand of(String name, String classPath, String main, Heap heap, Path folder) {
        var log = new LogFile(folder.resolve(name + ".log"));
        return new JavaCommand(name, classPath, main, List.of(), heap, List.of(), Map.of(), folder, log);
    }

    public JavaCommand withArgs(String... all) {
        return new JavaCommand(name, classPath, main, List.of(all), heap, options, environment, directory, log);
    }

    public JavaCommand withOptions(String... all) {
        return new JavaCommand(name, classPath, main, args, heap, List.of(all), environment, directory, log);
    }

    public JavaCommand withEnvironment(Map<String, String> all) {
        return new JavaCommand(name, classPath, main, args, heap, options, all, directory, log);
    }

    public JavaProcess start() {
        return JavaProcess.start(this);
    }

    /**
     * The whole command line. The shell in front makes the child ignore Ctrl-C and a closed terminal, which reach every
     * process of the terminal at once: the launcher alone decides in which order processes stop.
     */
    List<String> commandLine() {
        var line = new ArrayList<String>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xms" + heap.initial() + "m");
        line.add("-Xmx" + heap.max() + "m");
        line.addAll(List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto"));
        line.addAll(NATIVE_MEMORY_GIVEN_BACK);
        line.add("--enable-native-access=ALL-UNNAMED");
        line.addAll(options);
        line.addAll(List.of("-cp", guard() + File.pathSeparator + classPath, GuardedMain.class.getName(), main));
        line.addAll(args);
        return line;
    }

    Map<String, String> wholeEnvironment() {
        var whole = new LinkedHashMap<String, String>();
        for (String variable : INHERITED) {
            String value = System.getenv(variable);
            if (value != null) {
                whole.put(variable, value);
            }
        }
        // glibc otherwise keeps an arena of memory for each thread.
        whole.put("MALLOC_ARENA_MAX", "2");
        whole.putAll(environment);
        return whole;
    }

    private static Path guard() {
        return BuiltModule.named("deploy/processes").ownClasses();
    }
}
