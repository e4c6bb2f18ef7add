package io.lexwatch.classifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFileIsClassifiedIntoATable(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(
                file, "Norway fines Grindr over GDPR breach\n\nThe Norwegian data protection authority fined the app.");
        assertThat(run("classify", file.toString())).isZero();
        assertThat(out.toString()).contains("Data law", "ENFORCEMENT", "Places: Norway", "GDPR");
    }

    @Test
    void jsonLinesAreAnsweredInTheCodebooksWords(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("items.jsonl");
        Files.writeString(file, """
                {"id":"1","title":"TikTok sues Ruritania over nationwide ban","text":"The video app filed a lawsuit against the government's ban."}
                {"id":"2","title":"Rain at the weekend","text":""}
                """);
        assertThat(run("classify", "--jsonl", file.toString())).isZero();
        String[] lines = out.toString().strip().split("\\R");
        assertThat(lines).hasSize(2);
        var first = new ObjectMapper().readTree(lines[0]);
        assertThat(first.path("id").asText()).isEqualTo("1");
        assertThat(first.path("data_law").asBoolean()).isTrue();
        assertThat(first.path("corporate_response").asBoolean()).isTrue();
        assertThat(first.path("responses").toString()).contains("TikTok", "LITIGATE");
        assertThat(first.path("score").asDouble()).isPositive();
        assertThat(first.path("evidence")).isNotEmpty();
        assertThat(first.path("language").asText()).isEqualTo("en");
        assertThat(new ObjectMapper().readTree(lines[1]).path("data_law").asBoolean())
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidInOneLine(@TempDir Path folder) throws Exception {
        assertThat(run("classify", folder.resolve("none.txt").toString())).isNotZero();
        assertThat(err.toString()).contains("none.txt: no such file").doesNotContain("\tat ");
        assertThat(run("classify", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(folder + " is a folder");
        assertThat(run("classify", "http://127.0.0.1:1/page")).isEqualTo(1);
        assertThat(err.toString()).contains("http://127.0.0.1:1/page cannot be reached");
        assertThat(run("classify")).isEqualTo(2);
        assertThat(err.toString()).contains("name a FILE").doesNotContain("Usage:");
        Path broken = folder.resolve("broken.jsonl");
        Files.writeString(broken, "{\"id\":1}\nno json\n");
        assertThat(run("classify", "--jsonl", broken.toString())).isNotZero();
        assertThat(err.toString()).contains("line 2");
    }

    private int run(String... args) {
        return ClassifierCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
