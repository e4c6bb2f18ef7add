package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The services' pods pass the restricted Pod Security Standard, which the namespaces enforce, and can ask the cluster nothing. */
class PodSecurityTest {

    static List<Manifests> all() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(Manifests.base()),
                        Kustomize.installed()
                                ? Manifests.overlays().stream().map(Manifests::rendered)
                                : java.util.stream.Stream.empty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void podsPassTheRestrictedStandard(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            PodSpec pod = manifests.deployment(service).getSpec().getTemplate().getSpec();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getHostNetwork()).isNull();
            assertThat(pod.getHostPID()).isNull();
            assertThat(pod.getHostIPC()).isNull();
            assertThat(pod.getContainers()).hasSize(1).allSatisfy(PodSecurityTest::isRestricted);
            assertThat(pod.getVolumes()).noneMatch(PodSecurityTest::isOfTheHost);
        }
    }

    private static void isRestricted(Container container) {
        var context = container.getSecurityContext();
        assertThat(context.getAllowPrivilegeEscalation()).isFalse();
        assertThat(context.getReadOnlyRootFilesystem()).isTrue();
        assertThat(context.getPrivileged()).isNull();
        assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(context.getCapabilities().getAdd()).isEmpty();
        assertThat(container.getPorts())
                .allSatisfy(port -> assertThat(port.getHostPort()).isNull());
    }

    private static boolean isOfTheHost(Volume volume) {
        return volume.getEmptyDir() == null && volume.getSecret() == null && volume.getConfigMap() == null;
    }

    @ParameterizedTest
    @MethodSource("all")
    void servicesHaveAccountsOfTheirOwnWithoutToken(Manifests manifests) {
        for (String service : Manifests.SERVICES) {
            PodSpec pod = manifests.deployment(service).getSpec().getTemplate().getSpec();
            assertThat(pod.getServiceAccountName()).isEqualTo(service);
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        }
        assertThat(manifests.all(ServiceAccount.class))
                .hasSize(3)
                .allSatisfy(account ->
                        assertThat(account.getAutomountServiceAccountToken()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("all")
    void namespacesEnforceTheRestrictedStandard(Manifests manifests) {
        assertThat(manifests.all(Namespace.class))
                .allSatisfy(each -> assertThat(each.getMetadata().getLabels())
                        .containsEntry("pod-security.kubernetes.io/enforce", "restricted"));
        assertThat(manifests.all(Namespace.class)).hasSize(manifests.name().equals("base") ? 0 : 1);
    }
}
