/**
 * The processes of one machine: their ports, their folder, their start in order and their stop in reverse, their watch.
 * Knows {@code terminal} to show progress, and {@code io.lexwatch.processes}.
 */
package io.lexwatch.local.stack;
