package io.lexwatch.kubernetes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.lexwatch.processes.ProjectHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a cluster is given.
 *
 * @param name overlay, or the folder that was read as it stands
 * @param documents each resource as written
 * @param resources the same, each through its model
 */
record Manifests(String name, List<Map<String, Object>> documents, List<Object> resources) {

    static final Path FOLDER = ProjectHome.find().resolve("deploy/kubernetes");
    static final List<String> SERVICES = List.of("ingest", "classifier", "alert");

    /** Every overlay there is. */
    static List<String> overlays() {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("overlays"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The overlay as a cluster would get it; skips the test where nothing can render it. */
    static Manifests rendered(String overlay) {
        assumeTrue(Kustomize.installed(), Kustomize.MISSING);
        return of(
                overlay,
                Yaml.documents(Kustomize.render(FOLDER.resolve("overlays").resolve(overlay))));
    }

    /** The services as the base describes them, read without any tool. */
    static Manifests base() {
        return of(
                "base",
                Stream.of("config", "ingest", "classifier", "alert", "network-policies")
                        .flatMap(file -> Yaml.documents(FOLDER.resolve("base").resolve(file + ".yaml")).stream())
                        .toList());
    }

    static Manifests file(Path file) {
        return of(FOLDER.relativize(file).toString(), Yaml.documents(file));
    }

    private static Manifests of(String name, List<Map<String, Object>> documents) {
        List<Object> resources = documents.stream()
                .<Object>map(each ->
                        Yaml.typed(each, Kinds.model((String) each.get("apiVersion"), (String) each.get("kind"))))
                .toList();
        return new Manifests(name, documents, resources);
    }

    <T> List<T> all(Class<T> type) {
        return resources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Deployment deployment(String service) {
        return all(Deployment.class).stream()
                .filter(each -> each.getMetadata().getName().equals(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no Deployment " + service));
    }

    Container container(String service) {
        return deployment(service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
