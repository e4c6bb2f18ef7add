package io.lexwatch.local;

import io.lexwatch.local.terminal.Printable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to say of a command that there is not: only one that looks like it is proposed instead. */
final class UnknownCommand {

    /** All of {@code ./lexwatch}: those of the launcher, and those that its script hands to others. */
    private static final List<String> NAMES = List.of(
            "demo",
            "up",
            "replay",
            "status",
            "why",
            "labels",
            "reclassify",
            "erase",
            "backup",
            "restore",
            "help",
            "classify",
            "read",
            "eval",
            "train",
            "bench",
            "chaos",
            "test");

    private static final int MOST_SLIPS = 2;

    private UnknownCommand() {}

    static String said(String typed) {
        String said = "there is no command \"" + Printable.of(typed) + "\".";
        return near(typed).map(name -> said + " Did you mean " + name + "?").orElse(said);
    }

    private static Optional<String> near(String typed) {
        int most = Math.min(MOST_SLIPS, typed.length() / 2);
        return NAMES.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= most && slips(typed, name) <= most)
                .min(Comparator.comparingInt(name -> slips(typed, name)));
    }

    /** So many letters must be put in, left out or changed (Levenshtein). */
    private static int slips(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
