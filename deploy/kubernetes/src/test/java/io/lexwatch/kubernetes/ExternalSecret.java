package io.lexwatch.kubernetes;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Map;

/** The part of the External Secrets Operator's resource that the manifests use. */
record ExternalSecret(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(String refreshInterval, Store secretStoreRef, Target target, List<Data> data, List<From> dataFrom) {}

    record Store(String kind, String name) {}

    record Target(String name, Template template) {}

    record Template(Map<String, String> data) {}

    record Data(String secretKey, Remote remoteRef) {}

    record From(Remote extract) {}

    record Remote(String key, String property) {}
}
