package io.lexwatch.chaos.fault;

import java.time.Duration;

/**
 * A fault of the plan.
 *
 * @param length from its begin to its end
 * @param choice what decides everything else about it, as which of the replicas it hits
 */
public record PlannedFault(FaultKind kind, Duration length, long choice) {}
