package io.lexwatch.kubernetes;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.util.List;

/** The part of the resource of MongoDB Controllers for Kubernetes that the manifests use. */
record MongoDBCommunity(String apiVersion, String kind, ObjectMeta metadata, Spec spec) {

    record Spec(
            String type, int members, String version, Security security, List<User> users, StatefulSet statefulSet) {}

    record Security(Authentication authentication, Tls tls) {}

    record Authentication(List<String> modes) {}

    record Tls(
            boolean enabled,
            LocalObjectReference certificateKeySecretRef,
            LocalObjectReference caCertificateSecretRef) {}

    record User(
            String name,
            String db,
            LocalObjectReference passwordSecretRef,
            String scramCredentialsSecretName,
            String connectionStringSecretName,
            List<Role> roles) {}

    record Role(String name, String db) {}

    record StatefulSet(StatefulSetSpec spec) {}
}
