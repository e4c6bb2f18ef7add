package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lexwatch.alert.search.Facet;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static Selection of(String... pairs) {
        var parameters = new MultivaluedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add(pairs[i], pairs[i + 1]);
        }
        return Selection.of(parameters);
    }

    @Test
    void asksForWhatIsOpenUnlessToldOtherwise() {
        assertThat(of().query(10).chosen()).containsEntry(Facet.STATE, List.of("open"));
        assertThat(of("state", "all").query(10).chosen()).doesNotContainKey(Facet.STATE);
    }

    @Test
    void leavesOutWhatItDoesNotKnow() {
        assertThat(of("evil", "1", "company", "TikTok", "text", " ").url()).isEqualTo("/console?company=TikTok");
    }

    @Test
    void writesAddressesThatAreSafeInAnyPage() {
        assertThat(of("company", "A&B \"<c>").url()).isEqualTo("/console?company=A%26B%20%22%3Cc%3E");
    }

    @Test
    void startsOnTheFirstPageWhereTheChoiceChanges() {
        var selection = of("after", "x", "company", "TikTok");
        assertThat(selection.with("company", "Meta").url()).isEqualTo("/console?company=Meta&company=TikTok");
        assertThat(selection.without("company", "tiktok").url()).isEqualTo("/console");
        assertThat(selection.narrowed()).isTrue();
    }

    @Test
    void isTheSameListInWhateverOrderItsAddressNamesThings() {
        var selection = Selection.of("text=a%20b&company=TikTok&company=Meta&after=x&evil=1");
        assertThat(selection.query()).isEqualTo("company=Meta&company=TikTok&text=a%20b");
        assertThat(Selection.of("company=Meta&text=a+b&company=TikTok").query()).isEqualTo(selection.query());
        assertThat(Selection.of((String) null).values()).isEmpty();
        assertThatThrownBy(() -> Selection.of("text=%zz")).isInstanceOf(ConsoleException.class);
    }

    @Test
    void ignoresASeverityThatIsNone() {
        assertThat(of("atLeast", "enormous").query(10).atLeast()).isNull();
    }
}
