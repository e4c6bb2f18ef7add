package io.lexwatch.alert.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatNeedsIt() {
        assertThat(Csv.line(Arrays.asList("plain", "a,b", "say \"it\"", null)))
                .isEqualTo("plain,\"a,b\",\"say \"\"it\"\"\",\r\n");
    }

    @Test
    void writesNoFormulas() {
        assertThat(Csv.line(List.of("=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "＝1")))
                .isEqualTo("'=HYPERLINK(1),'+1,'-1,'@x,'\tx,'＝1\r\n");
    }

    @Property
    void isReadAsWrittenAndNeverAFormula(@ForAll List<String> values) {
        String line = Csv.line(values);
        assertThat(line).endsWith("\r\n");
        assertThat(cells(line.substring(0, line.length() - 2)))
                .hasSize(Math.max(1, values.size()))
                .allSatisfy(cell -> assertThat(cell).doesNotContainPattern("^[=+\\-@\\t\\r\\n]"));
        List<String> read = cells(line.substring(0, line.length() - 2)).stream()
                .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                .toList();
        List<String> written = values.stream()
                .map(value -> value.startsWith("'") ? value.substring(1) : value)
                .toList();
        assertThat(read).isEqualTo(values.isEmpty() ? List.of("") : written);
    }

    /** As RFC 4180 reads a line. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
