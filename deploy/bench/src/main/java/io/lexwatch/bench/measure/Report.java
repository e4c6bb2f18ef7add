package io.lexwatch.bench.measure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a measurement, as a table for people or as JSON lines for machines. */
public final class Report {

    private static final String HEAD = "| %-52s | %10s | %19s | %6s | %8s | %8s | %6s | %-12s |%n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Figure> figures = new ArrayList<>();
    private final List<Growth> growths = new ArrayList<>();

    public Figure add(Figure figure) {
        figures.add(figure);
        return figure;
    }

    public void add(Growth growth) {
        growths.add(growth);
    }

    public List<Growth> growths() {
        return List.copyOf(growths);
    }

    /** Whether every figure reaches what it must. */
    public boolean isReached() {
        return figures.stream().allMatch(Figure::isReached);
    }

    public void print(PrintWriter out, boolean json) {
        if (json) {
            figures.forEach(figure -> out.println(line(figure)));
        } else {
            table(out);
        }
        out.flush();
    }

    private static String line(Figure figure) {
        try {
            return JSON.writeValueAsString(figure);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(PrintWriter out) {
        out.printf(HEAD, "what", "median", "range", "ratio", "ms CPU", "kB new", "MB", "must reach");
        out.printf(HEAD, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---");
        for (var figure : figures) {
            var value = figure.value();
            out.printf(
                    Locale.ROOT,
                    HEAD,
                    figure.name() + ", " + figure.unit(),
                    number(value.median()),
                    value.values().size() == 1 ? "" : number(value.least()) + "–" + number(value.most()),
                    figure.ratio() == null ? "" : String.format(Locale.ROOT, "%.2f", figure.ratio()),
                    figure.cpuMillis() == null ? "" : number(figure.cpuMillis()),
                    figure.kilobytes() == null ? "" : number(figure.kilobytes()),
                    figure.residentMegabytes() == null ? "" : figure.residentMegabytes(),
                    wanted(figure));
        }
    }

    private static String wanted(Figure figure) {
        var wanted = new ArrayList<String>();
        if (figure.target() != null) {
            wanted.add(sign(figure.target()) + number(figure.target().value()));
        }
        if (figure.ratioTarget() != null) {
            wanted.add(sign(figure.ratioTarget()) + figure.ratioTarget().value());
        }
        return wanted.isEmpty() ? "" : String.join(", ", wanted) + (figure.isReached() ? " ✓" : " ✗");
    }

    private static String sign(Target target) {
        return target.atLeast() ? "≥ " : "≤ ";
    }

    static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
