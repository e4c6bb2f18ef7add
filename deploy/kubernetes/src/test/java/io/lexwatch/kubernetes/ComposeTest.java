package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What runs in containers on one machine fits the contract and the services as what runs on a cluster does. */
class ComposeTest {

    private static final Path FOLDER = ProjectHome.find().resolve("deploy/images");

    @Test
    void everyTopicIsDeclaredAsTheContractSays() throws IOException {
        assertThat(Files.readAllLines(FOLDER.resolve("topics")))
                .filteredOn(line -> line.matches("[a-z.-]+ \\d+ (compact|delete) (-|\\d+)"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TopicDeclaration.values())
                        .map(ComposeTest::line)
                        .toList());
    }

    private static String line(TopicDeclaration topic) {
        return "%s %d %s %s"
                .formatted(
                        topic.topic(),
                        topic.partitions(),
                        topic.config().get("cleanup.policy"),
                        topic.config().getOrDefault("retention.ms", "-"));
    }

    @Test
    void everyVariableNamesARealConfigurationKeyAndNoSecretHasAValue() {
        var services =
                map(Yaml.documents(FOLDER.resolve("compose.yaml")).getFirst().get("services"));
        for (String service : Manifests.SERVICES) {
            var definition = map(services.get(service));
            var environment = map(definition.get("environment"));
            assertThat(environment.keySet()).isSubsetOf(Configuration.variables(service));
            assertThat(environment.get("LEXWATCH_API_KEY").toString()).startsWith("${");
            assertThat(definition.get("read_only")).isEqualTo(true);
            assertThat(definition.get("ports").toString()).contains("127.0.0.1:");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
