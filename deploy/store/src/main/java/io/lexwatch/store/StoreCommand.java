package io.lexwatch.store;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the store's process begins. */
@Command(
        name = "store",
        description = "Runs a store on this machine that speaks MongoDB's protocol.",
        mixinStandardHelpOptions = true)
public final class StoreCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "folder of its data")
    private Path data;

    @Option(names = "--port", required = true, description = "port on loopback for clients")
    private int port;

    private final CountDownLatch stopped = new CountDownLatch(1);

    private StoreCommand() {}

    public static void main(String[] args) {
        int code = new CommandLine(new StoreCommand())
                .setExecutionExceptionHandler(StoreCommand::sayWhy)
                .execute(args);
        System.exit(code);
    }

    @Override
    public Integer call() throws Exception {
        StoreServer server = StoreServer.start(data, port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        System.out.println("READY 127.0.0.1:" + port);
        stopped.await();
        return 0;
    }

    private static int sayWhy(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        e.printStackTrace();
        System.err.println("The store failed: " + e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
