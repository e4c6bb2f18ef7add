package io.lexwatch.classifier.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.lexwatch.classifier.evaluation.CodebookLabels;
import io.lexwatch.classifier.evaluation.Scored;
import io.lexwatch.classifier.training.Training.CrossValidated;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What cross-validation judged, as JSON lines: id, part, score, what was found and what was expected. */
final class JudgedFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private JudgedFile() {}

    static void write(Path file, CrossValidated judged) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            write(out, "labelled", judged.labelled());
            write(out, "more", judged.more());
            write(out, "background", judged.background());
        }
    }

    private static void write(BufferedWriter out, String part, List<Scored> scored) throws IOException {
        for (Scored s : scored) {
            out.write(JSON.writeValueAsString(new Line(s.item().id(), part, s.score(), s.found(), s.expected())));
            out.newLine();
        }
    }

    /** One line. */
    record Line(String id, String part, double score, CodebookLabels found, CodebookLabels expected) {}
}
