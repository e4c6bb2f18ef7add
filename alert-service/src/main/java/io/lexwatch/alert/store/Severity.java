package io.lexwatch.alert.store;

/** How much a fact weighs, by its consequence alone; in rising order. */
public enum Severity {
    LOW("⚪"),
    MEDIUM("🟡"),
    HIGH("🟠"),
    CRITICAL("🔴");

    private final String mark;

    Severity(String mark) {
        this.mark = mark;
    }

    /** The sign that a first line begins with. */
    public String mark() {
        return mark;
    }

    /** One step heavier, as far as there is one. */
    public Severity raised() {
        return this == CRITICAL ? CRITICAL : values()[ordinal() + 1];
    }
}
