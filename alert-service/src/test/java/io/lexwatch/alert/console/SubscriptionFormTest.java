package io.lexwatch.alert.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.alert.store.Subscription;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionFormTest {

    private static Subscription stored(String filter) {
        return new Subscription("s-1", "Name", filter, List.of("e-1"), false, null, 2, null, null, Instant.EPOCH, 1);
    }

    @Test
    void writesTheFilterThatItsFieldsSay() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("name", " Paused ");
        posted.putSingle("company", "TikTok, Meta ,");
        posted.put("action", List.of("EXIT_MARKET", "PAUSE_DATA_REQUESTS"));
        posted.putSingle("severity", "HIGH");
        posted.putSingle("text", "");
        posted.putSingle("noDevices", "on");
        var form = SubscriptionForm.of(posted);
        assertThat(form.name()).isEqualTo("Paused");
        assertThat(form.filter())
                .isEqualTo("{\"company\":[\"TikTok\",\"Meta\"],\"action\":[\"EXIT_MARKET\",\"PAUSE_DATA_REQUESTS\"],"
                        + "\"severity\":\"HIGH\",\"not\":{\"scope\":[\"GOVERNMENT_DEVICES\"]}}");
    }

    @Test
    void asksForResponsesOrDevelopmentsWhereBothAreChosen() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("action", "EXIT_MARKET");
        posted.putSingle("development", "ADOPTED");
        String filter = SubscriptionForm.of(posted).filter();
        assertThat(filter).isEqualTo("{\"any\":[{\"action\":[\"EXIT_MARKET\"]},{\"development\":[\"ADOPTED\"]}]}");
        assertThat(SubscriptionForm.of(stored(filter)).filter()).isEqualTo(filter);
    }

    @Test
    void readsBackWhatItWrote() {
        String filter = "{\"law\":[\"hk-nsl\"],\"topic\":[\"PRIVACY\"],\"severity\":\"LOW\"}";
        var form = SubscriptionForm.of(stored(filter));
        assertThat(form.json()).isNull();
        assertThat(form.typed("law")).isEqualTo("hk-nsl");
        assertThat(form.filter()).isEqualTo(filter);
    }

    @Test
    void keepsAsJsonWhatNoFieldCanSay() {
        String filter = "{\"all\":[{\"company\":[\"a\"]},{\"not\":{\"law\":[\"b\"]}}]}";
        var form = SubscriptionForm.of(stored(filter));
        assertThat(form.json()).isEqualTo(filter);
        assertThat(form.filter()).isEqualTo(filter);
    }
}
