package io.lexwatch.local.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text between words, so that it keeps its indent on any terminal. */
public final class Wrap {

    private Wrap() {}

    public static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
