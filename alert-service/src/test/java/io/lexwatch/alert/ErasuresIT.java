package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.Stage;
import io.lexwatch.processes.QuarkusProcess;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erasure over REST: gone from lists, exports and the way of the page, in every replica, and not back with a replay. */
class ErasuresIT {

    @TempDir
    static Path folder;

    @Test
    void whatIsErasedIsGoneEverywhereAndStaysSo() {
        try (var stack = new Stack(folder)) {
            stack.lookEverywhere();
            List<QuarkusProcess> replicas = List.of(stack.replica(Map.of()), stack.replica(Map.of()));
            FlaggedItem item =
                    Flagged.item("about-jane").exit("Jane", Stage.ANNOUNCED).build();
            stack.flag(item);
            stack.decide(Decided.flagged(item, Flagged.MORNING.plusSeconds(90)));
            String url = item.item().url();
            await().atMost(30, SECONDS)
                    .untilAsserted(() -> assertThat(replicas)
                            .allSatisfy(each -> assertThat(
                                            stack.get(each, "/api/v1/alerts").body())
                                    .contains("Jane")));
            String labelled = "{\"url\": \"" + url + "\"}";
            await().atMost(30, SECONDS)
                    .until(() -> stack.post(replicas.getFirst(), "/api/v1/labels", labelled)
                                    .statusCode()
                            == 201);

            var refused = stack.callAs(
                    null, replicas.getFirst(), HttpRequest.newBuilder().GET(), "/api/v1/erasures");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(stack.post(replicas.getFirst(), "/api/v1/erasures", "{}").statusCode())
                    .isEqualTo(422);
            var erased = stack.post(replicas.getFirst(), "/api/v1/erasures", labelled);
            assertThat(erased.statusCode()).isEqualTo(201);
            assertThat(erased.body()).contains("\"alerts\":1").doesNotContain("jane");

            stack.flag(item);
            stack.flag(Flagged.item("other").exit("Newster", Stage.ANNOUNCED).build());
            for (QuarkusProcess replica : replicas) {
                await().atMost(30, SECONDS)
                        .untilAsserted(() -> assertThat(
                                        stack.get(replica, "/api/v1/alerts").body())
                                .contains("Newster")
                                .doesNotContain("Jane"));
                assertThat(stack.get(replica, "/api/v1/labels").body()).doesNotContain("jane");
                assertThat(stack.get(replica, "/api/v1/deliveries").body()).doesNotContain("Jane");
                assertThat(stack.get(replica, "/api/v1/why?url=" + url).body()).doesNotContain("Clipper says");
                assertThat(stack.get(replica, "/api/v1/audit").body()).doesNotContain("jane");
            }
            String list = stack.get(replicas.getFirst(), "/api/v1/erasures").body();
            assertThat(stack.post(replicas.getFirst(), "/api/v1/erasures/again", list)
                            .body())
                    .isEqualTo("{\"carriedOut\":0}");
        }
    }
}
