package io.lexwatch.classifier.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
        assertThat(run("classify", "http://127.0.0.1:1/page", "--allow-address", "127.0.0.0/8"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("http://127.0.0.1:1/page cannot be reached");
        assertThat(run("classify")).isEqualTo(2);
        assertThat(err.toString()).contains("name a FILE").doesNotContain("Usage:");
        Path broken = folder.resolve("broken.jsonl");
        Files.writeString(broken, "{\"id\":1}\nno json\n");
        assertThat(run("classify", "--jsonl", broken.toString())).isNotZero();
        assertThat(err.toString()).contains("line 2");
    }

    @Test
    void whatATerminalWouldObeyIsNotPrinted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(
                file,
                "Norway fines \033[31mGrindr\033[0m over GDPR\u202E breach\n\n"
                        + "The Norwegian data protection authority \033]0;owned\007fined Grindr 10 million euros. It went on.\n");
        assertThat(run("classify", file.toString())).isZero();
        assertThat(out.toString()).contains("Norway fines \uFFFD[31mGrindr").doesNotContain("\033", "\007", "\u202E");
        assertThat(run("classify", folder.resolve("no\033[31mne").toString())).isNotZero();
        assertThat(err.toString()).doesNotContain("\033");
    }

    @Test
    void whatIsNoTextIsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("program");
        for (byte[] bytes : new byte[][] {{'E', 'L', 'F', 0, 1}, {(byte) 0xC3, (byte) 0x28}, {}, {' ', '\n'}}) {
            Files.write(file, bytes);
            assertThat(run("classify", file.toString())).isEqualTo(1);
        }
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("lexwatch classify: " + file + " is "));
        assertThat(err.toString()).contains("is no text: it holds NUL", "is no text in UTF-8", "is empty");
    }

    @Test
    void whatIsTooLargeForOneTextIsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("all.txt");
        Files.writeString(file, "Norway fines Grindr. ".repeat(600_000));
        assertThat(run("classify", file.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("lexwatch classify: " + file
                        + " is larger than 10 MB, which is no one text; --jsonl takes a file of many");
    }

    @Test
    void textInUtf16IsReadByItsMark(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.write(file, "Norway fines Grindr over GDPR breach".getBytes(StandardCharsets.UTF_16));
        assertThat(run("classify", file.toString())).isZero();
        assertThat(out.toString()).startsWith("Norway fines Grindr");
    }

    @Test
    void rowsOfDevelopmentsHaveTheColumnsOfResponses(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("article.txt");
        Files.writeString(
                file,
                "US looks at banning TikTok\n\nThe United States is considering banning TikTok. "
                        + "TikTok said on Monday it would leave Hong Kong because of the national security law.\u00a0\n");
        assertThat(run("classify", file.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^\\S.* PLATFORM_BAN +PROPOSED +United States")
                .containsPattern("(?m)^TikTok +EXIT_MARKET +\\w+ +Hong Kong")
                .containsPattern("(?m)^Topics: .*PLATFORM_BAN")
                .doesNotContainPattern("(?m)[ \u00a0]$");
    }

    private int run(String... args) {
        return ClassifierCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
