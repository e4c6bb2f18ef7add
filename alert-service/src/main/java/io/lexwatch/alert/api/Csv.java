package io.lexwatch.alert.api;

import java.util.List;
import java.util.stream.Collectors;

/** Lines as RFC 4180 has them; what a spreadsheet would take for a formula is written as the text it is. */
public final class Csv {

    /** What the cells of a formula begin with, in full width, too, which some programs take for the same. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    public static String line(List<String> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(String value) {
        String text = value == null ? "" : value;
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
