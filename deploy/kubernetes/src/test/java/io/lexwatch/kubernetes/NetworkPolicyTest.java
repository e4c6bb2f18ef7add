package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may talk to whom: closed by default, and the internet only for those who poll feeds or post to receivers. */
class NetworkPolicyTest {

    static List<String> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsClosedByDefault(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        NetworkPolicy deny = manifests.all(NetworkPolicy.class).stream()
                .filter(each -> each.getSpec().getIngress().isEmpty()
                        && each.getSpec().getEgress().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(deny.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(Manifests.SERVICES)
                .allMatch(service -> selects(deny.getSpec().getPodSelector(), labels(manifests, service)));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theClassifierReachesNoWebPort(String overlay) {
        assertThat(egress(Manifests.rendered(overlay), "classifier"))
                .flatMap(NetworkPolicyEgressRule::getPorts)
                .extracting(port -> port.getPort().getIntVal())
                .isNotEmpty()
                .doesNotContain(80, 443, 27017)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void feedsAndReceiversAreNeverPrivateAddresses(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        for (String service : List.of("ingest", "alert")) {
            List<IPBlock> web = egress(manifests, service).stream()
                    .filter(rule -> rule.getPorts().stream()
                            .anyMatch(port -> Objects.equals(port.getPort().getIntVal(), 443)))
                    .flatMap(rule -> rule.getTo().stream())
                    .map(NetworkPolicyPeer::getIpBlock)
                    .toList();
            assertThat(web).extracting(IPBlock::getCidr).containsExactlyInAnyOrder("0.0.0.0/0", "::/0");
            assertThat(web)
                    .flatMap(IPBlock::getExcept)
                    .contains(
                            "10.0.0.0/8",
                            "172.16.0.0/12",
                            "192.168.0.0/16",
                            "169.254.0.0/16",
                            "127.0.0.0/8",
                            "fc00::/7");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void onlyTheIngressControllerPrometheusAndTheConsoleComeIn(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        for (String service : Manifests.SERVICES) {
            assertThat(policies(manifests, service)
                            .flatMap(policy -> policy.getSpec().getIngress().stream())
                            .flatMap(rule -> rule.getFrom().stream())
                            .map(NetworkPolicyTest::name))
                    .contains("monitoring")
                    .isSubsetOf("monitoring", "ingress-nginx", service.equals("ingest") ? "alert" : "monitoring");
        }
    }

    private static String name(NetworkPolicyPeer peer) {
        return peer.getNamespaceSelector() != null
                ? peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name")
                : peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/name");
    }

    private static List<NetworkPolicyEgressRule> egress(Manifests manifests, String service) {
        return policies(manifests, service)
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .toList();
    }

    private static Stream<NetworkPolicy> policies(Manifests manifests, String service) {
        return manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> selects(policy.getSpec().getPodSelector(), labels(manifests, service)));
    }

    private static Map<String, String> labels(Manifests manifests, String service) {
        return manifests
                .deployment(service)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        boolean all = selector.getMatchLabels() == null
                || labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
        return all
                && selector.getMatchExpressions().stream()
                        .allMatch(each -> each.getOperator().equals("In")
                                && each.getValues().contains(labels.get(each.getKey())));
    }
}
