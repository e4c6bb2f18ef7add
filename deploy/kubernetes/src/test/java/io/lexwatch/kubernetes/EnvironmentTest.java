package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A variable that no service reads is a typing error that would otherwise show only in production. */
class EnvironmentTest {

    static List<String> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachVariableNamesARealConfigurationKey(String overlay) {
        eachVariableNamesARealConfigurationKey(Manifests.rendered(overlay));
    }

    @Test
    void eachVariableOfTheBaseNamesARealConfigurationKey() {
        eachVariableNamesARealConfigurationKey(Manifests.base());
    }

    private static void eachVariableNamesARealConfigurationKey(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            assertThat(variables(manifests, service))
                    .as("environment of %s in %s", service, manifests)
                    .isNotEmpty()
                    .isSubsetOf(Configuration.variables(service))
                    .doesNotHaveDuplicates();
        }
    }

    /** What no overlay uses, but an operator may. */
    @Test
    void eachVariableOfAnOptionalComponentNamesARealConfigurationKey() {
        var proxy = Manifests.file(Manifests.FOLDER.resolve("components/http-proxy/proxy.yaml"));
        var authorities = Manifests.file(Manifests.FOLDER.resolve("components/private-ca/authorities.yaml"));
        assertThat(Stream.of(proxy, authorities).flatMap(each -> keys(each, "ingest").stream()))
                .hasSize(2)
                .isSubsetOf(Configuration.variables("ingest"));
    }

    @Test
    void keysThatServicesShareMeanTheSame() {
        List<ConfigurationKey> kafka = Manifests.SERVICES.stream()
                .flatMap(service -> Configuration.ofService(service).stream())
                .filter(key -> key.key().equals("lexwatch.kafka"))
                .toList();
        assertThat(kafka)
                .hasSize(3)
                .allSatisfy(key -> assertThat(key.defaultValue()).isEqualTo("localhost:9092"));
    }

    private static List<String> variables(Manifests manifests, String service) {
        var container = manifests.container(service);
        var names =
                new ArrayList<>(container.getEnv().stream().map(EnvVar::getName).toList());
        container
                .getEnvFrom()
                .forEach(from ->
                        names.addAll(keys(manifests, from.getConfigMapRef().getName())));
        return names;
    }

    private static List<String> keys(Manifests manifests, String configMap) {
        return manifests.all(ConfigMap.class).stream()
                .filter(each -> each.getMetadata().getName().equals(configMap))
                .flatMap(each -> Stream.ofNullable(each.getData()))
                .flatMap(data -> data.keySet().stream())
                .toList();
    }
}
