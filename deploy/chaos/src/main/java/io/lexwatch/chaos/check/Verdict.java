package io.lexwatch.chaos.check;

import java.util.List;

/**
 * What is found at one look.
 *
 * @param missing what should be there and is not, or not yet
 * @param wrong what should not be there
 */
public record Verdict(List<String> missing, List<String> wrong) {

    public Verdict {
        missing = List.copyOf(missing);
        wrong = List.copyOf(wrong);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    public boolean good() {
        return missing.isEmpty() && wrong.isEmpty();
    }
}
