package io.lexwatch.local.stack;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that starts processes. */
public final class StackOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder for all data, logs and the API key.")
    private Path data;

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "First of eight ports in a row; the console's. Default: 7400.")
    private Integer portBase;

    public Path data() {
        return data;
    }

    public Integer portBase() {
        return portBase;
    }

    public Ports ports() {
        return new Ports(portBase == null ? Ports.DEFAULT_BASE : portBase);
    }
}
