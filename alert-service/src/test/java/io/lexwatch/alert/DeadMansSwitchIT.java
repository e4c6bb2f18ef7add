package io.lexwatch.alert;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.Canary;
import io.lexwatch.contract.FlaggedItem;
import io.lexwatch.contract.Stage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadMansSwitchIT {

    @TempDir
    Path folder;

    @Test
    void aSyntheticItemIsToldToTheSwitchAndToNobodyElse() {
        try (var stack = new Stack(folder)) {
            var service = stack.replica(Map.of("LEXWATCH_CANARY_URL", stack.receiver.url("/switch")));
            stack.flag(canary());
            await().atMost(30, SECONDS).until(() -> !told(stack, "/switch").isEmpty());
            assertThat(told(stack, "/switch").getFirst()).contains("synthetic item");
            assertThat(stack.get(service, "/api/v1/alerts").body()).doesNotContain("Clipper");
            assertThat(told(stack, "/hook")).noneMatch(body -> body.contains("Clipper"));
            assertThat(stack.get(service, "/q/metrics").body()).contains("lexwatch_canary_age_seconds");
        }
    }

    private static List<String> told(Stack stack, String path) {
        return stack.receiver.received().stream()
                .filter(each -> each.path().equals(path))
                .map(TestReceiver.Received::body)
                .toList();
    }

    private static FlaggedItem canary() {
        FlaggedItem flagged =
                Flagged.item("canary").exit("Clipper", Stage.ANNOUNCED).build();
        return new FlaggedItem(
                Canary.item(Instant.now()),
                true,
                true,
                flagged.score(),
                flagged.language(),
                flagged.topics(),
                flagged.jurisdictions(),
                flagged.laws(),
                flagged.findings(),
                flagged.fingerprint(),
                flagged.modelVersion(),
                flagged.catalogVersion(),
                flagged.classifiedAt());
    }
}
