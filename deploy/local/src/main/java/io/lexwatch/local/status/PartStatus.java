package io.lexwatch.local.status;

/**
 * How one process is.
 *
 * @param up whether it runs
 * @param ready whether it says that it can work
 * @param memoryMb resident memory in megabytes; 0 where it cannot be told
 */
record PartStatus(String name, boolean up, boolean ready, long pid, int port, long memoryMb) {}
