package io.lexwatch.contract;

/** What happened to a law, or under it. */
public enum DevelopmentKind {
    /** Bill, plan, consultation, "considers". */
    PROPOSED,
    /** Passed, signed, agreed. */
    ADOPTED,
    IN_FORCE,
    /** Changed, delayed, repealed; or a pending bill changed. */
    AMENDED,
    /** A bill or renewal is blocked or voted down. */
    FAILED,
    /** Fine, order or ban against somebody. */
    ENFORCEMENT,
    /** Probe, complaint, suit or pending case, under a data law or against one. */
    PROCEEDING,
    /** A court or tribunal decides. */
    RULING,
    /** Guidance, or a regulator's warning. */
    GUIDANCE,
    /** A government asks a company for data, removal or access. */
    DEMAND
}
