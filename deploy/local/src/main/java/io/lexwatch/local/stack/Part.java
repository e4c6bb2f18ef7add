package io.lexwatch.local.stack;

import io.lexwatch.processes.JavaProcess;
import io.lexwatch.processes.LocalServer;
import io.lexwatch.processes.QuarkusProcess;
import java.util.function.Supplier;

/**
 * One process of the stack, whatever it is.
 *
 * @param name what messages call it
 * @param port where it listens
 * @param process its present process; another one after a restart
 * @param restart starts it again and returns when it is ready
 * @param stop ends it
 */
record Part(String name, int port, Supplier<JavaProcess> process, Runnable restart, Runnable stop) {

    static Part of(String name, int port, LocalServer server) {
        return new Part(name, port, server::process, server::restart, server::close);
    }

    static Part of(String name, QuarkusProcess service) {
        Runnable restart = () -> {
            service.restart();
            service.awaitReady();
        };
        return new Part(name, service.port(), service::process, restart, service::close);
    }
}
