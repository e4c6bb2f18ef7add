package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void quotesWhatNeedsIt() {
        assertThat(Csv.line(Arrays.asList("plain", "a,b", "say \"it\"", null)))
                .isEqualTo("plain,\"a,b\",\"say \"\"it\"\"\",\r\n");
    }

    @Test
    void writesNoFormulas() {
        assertThat(Csv.line(List.of("=HYPERLINK(1)", "+1", "-1", "@x"))).isEqualTo("'=HYPERLINK(1),'+1,'-1,'@x\r\n");
    }
}
