package io.lexwatch.chaos.stack;

import io.lexwatch.processes.QuarkusProcess;

/** One replica of a service. */
public record Member(ServiceKind kind, String name, QuarkusProcess process) {

    @Override
    public String toString() {
        return name;
    }
}
