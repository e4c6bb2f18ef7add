package io.lexwatch.local.running;

import io.lexwatch.local.FailedException;
import io.lexwatch.local.rest.AlertClient;
import io.lexwatch.local.rest.ClassifierClient;
import io.lexwatch.local.stack.ApiKey;
import io.lexwatch.local.stack.DataFolder;
import io.lexwatch.local.stack.Ports;
import io.lexwatch.local.stack.RunFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which Lexwatch a command asks: the one that runs on a folder. */
public final class RunningLexwatch {

    @Option(names = "--data", paramLabel = "DIR", description = "Its folder. Default: ~/.local/share/lexwatch.")
    private Path data;

    /** Its alert service; fails in words where nothing runs. */
    public AlertClient alert() {
        return new AlertClient(ports().alert(), key());
    }

    /** Its classifier; fails in words where nothing runs. */
    public ClassifierClient classifier() {
        return new ClassifierClient(ports().classifier(), key());
    }

    private Ports ports() {
        RunFile run = RunFile.read(folder()).orElseThrow(() -> new FailedException(RunFile.noneRunsOn(folder())));
        return new Ports(run.portBase());
    }

    private String key() {
        return ApiKey.in(folder()).value();
    }

    private Path folder() {
        return (data == null ? DataFolder.standard() : data).toAbsolutePath().normalize();
    }
}
