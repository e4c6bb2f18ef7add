package io.lexwatch.classifier.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.classifier.evaluation.Codebook;
import io.lexwatch.classifier.evaluation.CodebookLabels;
import io.lexwatch.classifier.pipeline.Classification;
import io.lexwatch.classifier.pipeline.Classifier;
import io.lexwatch.contract.ContractJson;
import io.lexwatch.contract.Evidence;
import io.lexwatch.contract.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Classifies JSON lines: one item in, one result out, in the codebook's own fields and words. */
final class BatchClassification {

    private final Classifier classifier;
    private final ObjectMapper json = ContractJson.mapper();

    BatchClassification(Classifier classifier) {
        this.classifier = classifier;
    }

    void run(Path file, PrintWriter out) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    out.println(json.writeValueAsString(result(item(file, number, line))));
                }
            }
        }
    }

    private JsonNode item(Path file, int number, String line) throws IOException {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new IOException(file + ", line " + number + ": no JSON: " + e.getMessage(), e);
        }
    }

    private Result result(JsonNode item) {
        Classification c = classifier.classify(
                item.path("title").asText(""), item.path("text").asText(""));
        List<Evidence> evidence = c.findings().stream()
                .map(Finding::evidence)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new Result(item.path("id").asText(null), Codebook.of(c), c.score(), c.language(), evidence);
    }

    /** One line of the answer. */
    @JsonPropertyOrder({"id"})
    record Result(
            String id,
            @JsonProperty("labels") @JsonUnwrapped CodebookLabels labels,
            double score,
            String language,
            List<Evidence> evidence) {}
}
