package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every resource has a kind, a version and fields that exist, each service stands in each overlay, and reading is strict. */
class StrictReadingTest {

    static List<String> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyResourceOfAnOverlayIsRead(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        assertThat(manifests.all(Deployment.class))
                .extracting(each -> each.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Manifests.SERVICES);
    }

    @Test
    void everyResourceOfTheBaseIsRead() {
        assertThat(Manifests.base().all(Deployment.class)).hasSize(3);
    }

    @Test
    void aFieldThatDoesNotExistIsRefused() {
        var misspelt = Yaml.documents("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: x}
                spec: {replica: 2}
                """);
        assertThatThrownBy(() -> Yaml.typed(misspelt.getFirst(), Deployment.class))
                .hasMessageContaining("replica");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertThatThrownBy(() -> Yaml.documents("a: 1\na: 2")).hasMessageContaining("duplicate key");
    }

    @Test
    void aVersionThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Kinds.model("apps/v1beta2", "Deployment")).hasMessageContaining("apps/v1beta2");
    }
}
