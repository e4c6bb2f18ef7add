package io.lexwatch.alert.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A list as a file, written while it is read: however long it is, only a page of it is in memory.
 *
 * @param name what the file is called, before date and ending
 * @param columns header of a column → what stands in it, for spreadsheets; JSON has all fields
 */
record Export<T>(String name, Map<String, Function<T, Object>> columns) {

    /** @param format csv or json; anything else is refused before a byte is written */
    Response answer(String format, LocalDate today, Iterator<T> rows, ObjectMapper json) {
        return switch (format) {
            case "csv" -> file(today, format, "text/csv;charset=UTF-8", out -> csv(rows, out));
            case "json" -> file(today, format, "application/json;charset=UTF-8", out -> json(rows, json, out));
            default -> throw ProblemException.unprocessable("format must be csv or json");
        };
    }

    private Response file(LocalDate today, String format, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "-" + today + "." + format + "\"")
                .build();
    }

    private void csv(Iterator<T> rows, OutputStream out) throws IOException {
        write(out, Csv.line(List.copyOf(columns.keySet())));
        while (rows.hasNext()) {
            T row = rows.next();
            var values = new ArrayList<String>();
            for (Function<T, Object> column : columns.values()) {
                Object value = column.apply(row);
                values.add(value == null ? null : value.toString());
            }
            write(out, Csv.line(values));
        }
    }

    private void json(Iterator<T> rows, ObjectMapper json, OutputStream out) throws IOException {
        try (var array = json.writer().writeValuesAsArray(out)) {
            while (rows.hasNext()) {
                array.write(rows.next());
            }
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
