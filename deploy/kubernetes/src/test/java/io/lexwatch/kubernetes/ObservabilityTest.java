package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.lexwatch.processes.ProjectHome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and dashboards ask for metrics that exist, and whoever is woken finds a section that says what to do. */
class ObservabilityTest {

    private static final Path FOLDER = ProjectHome.find().resolve("deploy/observability");
    private static final Path RULES = FOLDER.resolve("prometheus-rule.yaml");

    @TempDir
    Path work;

    private static List<Rule> rules() {
        return Manifests.file(RULES).all(PrometheusRule.class).getFirst().getSpec().getGroups().stream()
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    @Test
    void everyAlertHasAClassAndASectionInTheRunbook() throws IOException {
        List<String> headings = Files.readAllLines(ProjectHome.find().resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .toList();
        assertThat(rules()).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.getLabels().get("severity")).isIn("page", "ticket");
            assertThat(rule.getAnnotations()).containsKeys("summary", "description");
            assertThat(rule.getAnnotations().get("runbook_url"))
                    .endsWith("docs/operations.md#" + rule.getAlert().toLowerCase(Locale.ROOT));
            assertThat(headings).contains(rule.getAlert().toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void rulesScalingAndDashboardsAskForMetricsThatExist() throws IOException {
        Path scaling = Manifests.FOLDER.resolve("components/keda/scaled-objects.yaml");
        for (Path file : List.of(RULES, scaling, FOLDER.resolve("dashboards/lexwatch.json"))) {
            assertThat(Metrics.used(Files.readString(file)))
                    .as(file.getFileName().toString())
                    .isNotEmpty()
                    .isSubsetOf(Metrics.registered());
        }
    }

    @Test
    void dashboardsAreJsonWithQueries() throws IOException {
        var dashboard = new ObjectMapper()
                .readTree(FOLDER.resolve("dashboards/lexwatch.json").toFile());
        assertThat(dashboard.get("uid").asText()).isEqualTo("lexwatch");
        assertThat(dashboard.get("panels"))
                .filteredOn(panel -> !panel.get("type").asText().equals("row"))
                .isNotEmpty()
                .allSatisfy(panel -> assertThat(panel.get("targets")).isNotEmpty());
    }

    /** The rules as Prometheus itself reads and evaluates them. */
    @Test
    void promtoolFindsTheRulesRight() throws Exception {
        assumeTrue(onPath("promtool"), "promtool is not on the PATH, so the rules were not evaluated");
        Files.writeString(
                work.resolve("rules.yaml"),
                new ObjectMapper()
                        .writeValueAsString(Yaml.documents(RULES).getFirst().get("spec")));
        Files.copy(FOLDER.resolve("prometheus-rule.test.yaml"), work.resolve("test.yaml"));
        run("promtool", "check", "rules", "rules.yaml");
        run("promtool", "test", "rules", "test.yaml");
    }

    private void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
