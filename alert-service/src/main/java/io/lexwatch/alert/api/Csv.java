package io.lexwatch.alert.console;

import java.util.List;
import java.util.stream.Collectors;

/** Lines as RFC 4180 has them; what a spreadsheet would take for a formula is written as the text it is. */
final class Csv {

    private Csv() {}

    static String line(List<String> values) {
        return values.stream().map(Csv::value).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String value(String value) {
        String text = value == null ? "" : value;
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
