package io.lexwatch.local.stack;

import java.util.Map;

/**
 * How the processes are to be run.
 *
 * @param ports where they listen
 * @param data what they keep
 * @param key what everything asks for
 * @param environment configuration of the services beyond what the launcher itself decides
 * @param restart whether a process that dies is started again, or its death fails the command
 */
public record StackSettings(
        Ports ports, DataFolder data, ApiKey key, Map<String, String> environment, boolean restart) {

    public StackSettings {
        environment = Map.copyOf(environment);
    }
}
