package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private final Moments moments = new Moments(Instant.parse("2026-07-06T12:00:00Z"), ZoneId.of("Asia/Hong_Kong"));

    @Test
    void tellsTheTimeWhereTheReaderIs() {
        Moment moment = moments.of(Instant.parse("2026-07-05T22:12:00Z"));
        assertThat(moment.dayAndClock()).isEqualTo("6 Jul, 06:12");
        assertThat(moment.full()).contains("HKT").endsWith("(22:12 UTC)");
        assertThat(moment.age()).isEqualTo("13 h");
    }

    @Test
    void namesTheYearWhereItIsAnother() {
        assertThat(moments.of(Instant.parse("2020-07-06T00:00:00Z")).day()).isEqualTo("6 Jul 2020");
        assertThat(moments.of(Instant.parse("2020-07-06T00:00:00Z")).age()).isEqualTo("6 y");
    }

    @Test
    void looksAheadToo() {
        assertThat(moments.of(Instant.parse("2026-07-06T12:05:00Z")).age()).isEqualTo("in 5 min");
        assertThat(moments.of(null)).isNull();
    }
}
