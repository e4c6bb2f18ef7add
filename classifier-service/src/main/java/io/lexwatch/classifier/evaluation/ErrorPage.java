package io.lexwatch.classifier.evaluation;

import io.lexwatch.contract.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every error on one page that a person can read through, with what was expected, what was found, and the evidence. */
public final class ErrorPage {

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Errors of the classifier</title>
            <style>body{font:15px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
            article{border-top:1px solid #ccc;padding:.7rem 0}h2{font-size:1rem;margin:0}p{margin:.2rem 0}
            .missed{color:#a40}.wrong{color:#a00}.text{color:#555}q{color:#036}</style>
            """;

    private ErrorPage() {}

    public static void write(Path file, List<Scored> scored) throws IOException {
        var out = new StringBuilder(HEAD);
        var wrong = scored.stream().filter(s -> !errors(s).isEmpty()).toList();
        out.append("<h1>")
                .append(wrong.size())
                .append(" of ")
                .append(scored.size())
                .append(" items with an error</h1>");
        wrong.stream()
                .sorted(Comparator.comparing((Scored s) ->
                                s.expected().dataLaw() == s.found().dataLaw())
                        .thenComparingDouble(s -> -s.score()))
                .forEach(s -> append(out, s));
        Files.writeString(file, out.append("</html>\n"));
    }

    private static void append(StringBuilder out, Scored s) {
        out.append("<article><h2>").append(escaped(s.item().title())).append("</h2><p class=text>");
        out.append(escaped(s.item().text())).append("</p><p>");
        out.append(escaped(
                        String.format(Locale.ROOT, "%s · score %.2f", s.item().id(), s.score())))
                .append("</p>");
        errors(s).forEach(out::append);
        s.classification().findings().stream()
                .flatMap(f -> f.evidence().stream())
                .map(Evidence::quote)
                .distinct()
                .forEach(quote -> out.append("<p><q>").append(escaped(quote)).append("</q></p>"));
        out.append("</article>\n");
    }

    private static List<String> errors(Scored s) {
        var lines = new ArrayList<String>();
        for (Measure measure : Measure.values()) {
            Set<String> expected = measure.labels(s.expected());
            Set<String> found = measure.labels(s.found());
            boolean counts =
                    !measure.ofFlagged() || (s.expected().dataLaw() && s.found().dataLaw());
            if (counts) {
                expected.stream().filter(l -> !found.contains(l)).forEach(l -> lines.add(line("missed", measure, l)));
                found.stream().filter(l -> !expected.contains(l)).forEach(l -> lines.add(line("wrong", measure, l)));
            }
        }
        return lines;
    }

    private static String line(String kind, Measure measure, String label) {
        return "<p class=" + kind + ">" + kind + " " + escaped(measure.title() + ": " + label) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
