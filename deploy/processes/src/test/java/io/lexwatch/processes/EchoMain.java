package io.lexwatch.processes;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** What the tests start: says it is ready, answers HTTP where a port is named, starts a child where asked, and waits. */
public final class EchoMain {

    private EchoMain() {}

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "fail" -> throw new IllegalStateException("the disk is full");
            case "serve" -> serve(Integer.parseInt(args[1]));
            case "parent" -> {
                JavaProcess child = JavaProcessTest.command(Path.of(args[1]), "child")
                        .withArgs("wait")
                        .start();
                child.awaitLine("READY", JavaProcessTest.SOON);
                System.out.println("CHILD " + child.pid());
            }
            default -> System.out.println("SECRET " + System.getenv("LEXWATCH_TEST_SECRET"));
        }
        System.out.println("READY " + String.join(" ", args));
        Thread.currentThread().join();
    }

    private static void serve(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
