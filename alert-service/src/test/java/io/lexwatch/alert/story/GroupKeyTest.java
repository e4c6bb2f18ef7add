package io.lexwatch.alert.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Name;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GroupKeyTest {

    @Test
    void bringsReportsOfOneMoveTogetherWhateverElseTheySay() {
        assertThat(key(Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK"))))
                .isEqualTo(key(Told.source("b", Duration.ofDays(1), Told.exit("DONE", null, null))));
    }

    @Test
    void keepsCompaniesAndActionsApart() {
        String exit = key(Told.source("a", Duration.ZERO, Told.exit("ANNOUNCED", Told.LAW, "HK")));
        assertThat(key(Told.source("a", Duration.ZERO, Told.response("Other", "EXIT_MARKET", "DONE", Told.LAW, "HK"))))
                .isNotEqualTo(exit);
        assertThat(key(Told.source("a", Duration.ZERO, Told.response("Clipper", "RESIST", "DONE", Told.LAW, "HK"))))
                .isNotEqualTo(exit);
    }

    @Test
    void seesThroughSpelling() {
        assertThat(GroupKey.normal(new Name(null, "Société Générale S.A.")))
                .isEqualTo(GroupKey.normal(new Name(null, "societe generale")));
        assertThat(GroupKey.normal(new Name(null, "Example, Inc.")))
                .isEqualTo(GroupKey.normal(new Name(null, "EXAMPLE")));
        assertThat(GroupKey.normal(new Name(null, "Inc"))).isEqualTo("~inc");
    }

    private static String key(io.lexwatch.alert.store.Source source) {
        return GroupKey.of(source);
    }
}
