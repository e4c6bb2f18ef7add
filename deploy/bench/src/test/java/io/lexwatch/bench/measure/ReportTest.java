package io.lexwatch.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Report report = new Report();

    @Test
    void saysInItsTableWhatIsReachedAndWhatIsNot() {
        report.add(Figure.of("polls", "a second", new Series(List.of(1_234.0, 1_000.0, 1_500.0)))
                .atLeast(600));
        report.add(Figure.of("memory", "MB", Series.of(640)).atMost(512));
        assertThat(printed(false).lines())
                .anyMatch(line -> line.contains("polls, a second")
                        && line.contains("1,234")
                        && line.contains("1,000–1,500")
                        && line.contains("≥ 600 ✓"))
                .anyMatch(line -> line.contains("memory, MB") && line.contains("≤ 512 ✗"));
        assertThat(report.isReached()).isFalse();
    }

    @Test
    void writesOneObjectALineForMachines() throws Exception {
        report.add(Figure.of("polls", "a second", Series.of(700)).atLeast(600));
        report.add(Figure.of("memory", "MB", Series.of(400)));
        var lines = printed(true).lines().toList();
        assertThat(lines).hasSize(2);
        var first = new ObjectMapper().readTree(lines.getFirst());
        assertThat(first.at("/name").asText()).isEqualTo("polls");
        assertThat(first.at("/value/values/0").asDouble()).isEqualTo(700);
        assertThat(first.at("/reached").asBoolean()).isTrue();
    }

    @Test
    void writesNumbersAsPreciselyAsTheyMatter() {
        assertThat(List.of(12_345.6, 99.94, 9.876, 0.1234, 0.0))
                .extracting(Report::number)
                .containsExactly("12,346", "99.9", "9.88", "0.123", "0");
    }

    private String printed(boolean json) {
        var text = new StringWriter();
        report.print(new PrintWriter(text), json);
        return text.toString();
    }
}
