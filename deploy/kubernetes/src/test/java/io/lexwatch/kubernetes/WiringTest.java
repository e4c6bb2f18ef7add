package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a manifest names in another one exists there: ports, secrets, config maps, services, certificates. */
class WiringTest {

    /** Made by hand where no overlay makes it; docs/operations.md says how. */
    private static final Set<String> BY_HAND = Set.of("lexwatch", "mongodb-alert-password");

    static List<String> overlays() {
        return Manifests.overlays();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsExist(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        for (String service : Manifests.SERVICES) {
            Container container = manifests.container(service);
            assertThat(container.getPorts()).extracting(port -> port.getName()).containsExactly("http");
            assertThat(Stream.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                    .allSatisfy(WiringTest::asksTheHttpPort);
            assertThat(service(manifests, service).getSpec().getPorts())
                    .allSatisfy(
                            port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
            assertThat(configured(manifests, "QUARKUS_HTTP_PORT"))
                    .isEqualTo(
                            container.getPorts().getFirst().getContainerPort().toString());
        }
    }

    private static void asksTheHttpPort(Probe probe) {
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
        assertThat(probe.getHttpGet().getPath()).matches("/q/health/(started|live|ready)");
    }

    /** Else the console would take what came by HTTPS for plain HTTP, and make its session cookie so. */
    @ParameterizedTest
    @MethodSource("overlays")
    void servicesBehindAnIngressHeedWhatItForwards(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        boolean forwarded = !manifests.all(Ingress.class).isEmpty();
        assertThat(find(manifests, "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING"))
                .isEqualTo(forwarded ? Optional.of("true") : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void secretsAndConfigMapsAreMadeBySomebody(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        Set<String> secrets = secretsMade(manifests);
        List<String> configMaps = manifests.all(ConfigMap.class).stream()
                .map(each -> each.getMetadata().getName())
                .toList();
        for (String service : Manifests.SERVICES) {
            Container container = manifests.container(service);
            List<Volume> volumes = manifests
                    .deployment(service)
                    .getSpec()
                    .getTemplate()
                    .getSpec()
                    .getVolumes();
            assertThat(secretsUsed(container, volumes)).isNotEmpty().isSubsetOf(secrets);
            assertThat(container.getEnvFrom())
                    .extracting(each -> each.getConfigMapRef().getName())
                    .isSubsetOf(configMaps);
            assertThat(container.getVolumeMounts())
                    .extracting(each -> each.getName())
                    .containsExactlyInAnyOrderElementsOf(
                            volumes.stream().map(Volume::getName).toList());
        }
    }

    private static List<String> secretsUsed(Container container, List<Volume> volumes) {
        Stream<String> variables = container.getEnv().stream()
                .map(EnvVar::getValueFrom)
                .filter(Objects::nonNull)
                .map(from -> from.getSecretKeyRef().getName());
        Stream<String> mounted =
                volumes.stream().map(Volume::getSecret).filter(Objects::nonNull).map(secret -> secret.getSecretName());
        return Stream.concat(variables, mounted).toList();
    }

    private static Set<String> secretsMade(Manifests manifests) {
        var made = new HashSet<>(BY_HAND);
        manifests
                .all(KafkaUser.class)
                .forEach(user -> made.add(user.getMetadata().getName()));
        manifests.all(Kafka.class).forEach(kafka -> made.add(kafka.getMetadata().getName() + "-cluster-ca-cert"));
        manifests
                .all(ExternalSecret.class)
                .forEach(each -> made.add(each.spec().target().name()));
        manifests.all(Certificate.class).forEach(each -> made.add(each.getSpec().getSecretName()));
        manifests.all(MongoDBCommunity.class).stream()
                .flatMap(each -> each.spec().users().stream())
                .forEach(user -> made.add(user.connectionStringSecretName()));
        return made;
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noSecretStandsInAManifest(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        assertThat(manifests.documents()).noneMatch(each -> Objects.equals(each.get("kind"), "Secret"));
        for (String service : Manifests.SERVICES) {
            assertThat(manifests.container(service).getEnv())
                    .filteredOn(variable ->
                            variable.getName().matches(".*(KEY|SECRET|PASSWORD|JAAS|MONGO$|SLACK|CANARY_URL).*"))
                    .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatSelectsADeploymentFindsIt(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        for (String service : Manifests.SERVICES) {
            Map<String, String> labels = manifests
                    .deployment(service)
                    .getSpec()
                    .getTemplate()
                    .getMetadata()
                    .getLabels();
            assertThat(labels)
                    .containsAllEntriesOf(service(manifests, service).getSpec().getSelector());
            assertThat(named(manifests, PodDisruptionBudget.class, service)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .isNotEmpty()
                    .satisfies(selector -> assertThat(labels).containsAllEntriesOf(selector));
        }
        assertThat(manifests.all(ScaledObject.class))
                .allSatisfy(
                        each -> assertThat(each.spec().scaleTargetRef().name()).isIn(Manifests.SERVICES));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void ingressLeadsToServicesAndShowsNoHealthOrMetrics(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        for (Ingress ingress : manifests.all(Ingress.class)) {
            assertThat(ingress.getSpec().getTls()).isNotEmpty();
            assertThat(ingress.getSpec().getRules().stream().flatMap(rule -> rule.getHttp().getPaths().stream()))
                    .isNotEmpty()
                    .allSatisfy(path -> leadsToAService(manifests, path));
        }
    }

    private static void leadsToAService(Manifests manifests, HTTPIngressPath path) {
        assertThat(path.getBackend().getService().getName()).isIn(Manifests.SERVICES);
        assertThat(service(manifests, path.getBackend().getService().getName())
                        .getSpec()
                        .getPorts())
                .extracting(port -> port.getName())
                .contains(path.getBackend().getService().getPort().getName());
        assertThat(path.getPath().equals("/") && path.getPathType().equals("Prefix"))
                .as("a prefix of / would show /q/metrics to the world")
                .isFalse();
        assertThat(path.getPath()).doesNotStartWith("/q");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void certificateOfTheDatabaseNamesItsMembers(String overlay) {
        Manifests manifests = Manifests.rendered(overlay);
        for (MongoDBCommunity database : manifests.all(MongoDBCommunity.class)) {
            Certificate certificate = named(
                    manifests,
                    Certificate.class,
                    database.spec().security().tls().certificateKeySecretRef().getName());
            assertThat(certificate.getSpec().getDnsNames())
                    .containsExactly("*." + database.metadata().getName() + "-svc."
                            + database.metadata().getNamespace() + ".svc.cluster.local");
        }
    }

    private static String configured(Manifests manifests, String variable) {
        return find(manifests, variable).orElseThrow();
    }

    private static Optional<String> find(Manifests manifests, String variable) {
        return manifests.all(ConfigMap.class).stream()
                .flatMap(each -> java.util.stream.Stream.ofNullable(each.getData()))
                .map(data -> data.get(variable))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Service service(Manifests manifests, String name) {
        return named(manifests, Service.class, name);
    }

    private static <T extends HasMetadata> T named(Manifests manifests, Class<T> type, String name) {
        return manifests.all(type).stream()
                .filter(each -> each.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(manifests + " has no " + type.getSimpleName() + " " + name));
    }
}
