package io.lexwatch.kubernetes;

import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.LocalBroker;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTransactionalIdResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** A broker with a port for SCRAM over TLS, whose users have the rights that the manifests give them, and no others. */
final class SecuredBroker implements AutoCloseable {

    private final LocalBroker broker;
    private final Certificate certificate;
    private final int port = FreePort.find();

    SecuredBroker(Path folder, Certificate certificate) throws IOException, InterruptedException, ExecutionException {
        this.certificate = certificate;
        int plain = FreePort.find();
        Path settings = Files.writeString(folder.resolve("broker.properties"), settings(plain));
        broker = LocalBroker.withSettings(folder.resolve("broker"), plain, settings);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            List<KafkaUser> users = Manifests.file(Manifests.FOLDER.resolve("components/strimzi/users.yaml"))
                    .all(KafkaUser.class);
            admin.alterUserScramCredentials(
                            users.stream().map(SecuredBroker::credential).toList())
                    .all()
                    .get();
            admin.createAcls(users.stream()
                            .flatMap(user -> bindings(user).stream())
                            .toList())
                    .all()
                    .get();
        }
    }

    /** Whoever comes over the port without security may do all, as the cluster's own operator. */
    private String settings(int plain) {
        return """
                listeners=PLAINTEXT://127.0.0.1:%1$d,SECURE://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,SECURE://127.0.0.1:%2$d
                controller.quorum.voters=1@127.0.0.1:%3$d
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SECURE:SASL_SSL
                listener.name.secure.sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.secure.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                listener.name.secure.ssl.keystore.type=PKCS12
                listener.name.secure.ssl.keystore.location=%4$s
                listener.name.secure.ssl.keystore.password=%5$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                """.formatted(plain, port, FreePort.find(), certificate.keyStore(), Certificate.PASSWORD);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** What a service is told of it, and nothing else: variables as the manifests set them. */
    Map<String, String> environment(String user, String password) {
        return Map.of(
                "LEXWATCH_KAFKA",
                bootstrapServers(),
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_SSL",
                "KAFKA_SASL_MECHANISM",
                "SCRAM-SHA-512",
                "KAFKA_SASL_JAAS_CONFIG",
                jaas(user, password),
                "KAFKA_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "KAFKA_SSL_TRUSTSTORE_LOCATION",
                certificate.pem().toString());
    }

    /** For a client of the test's own. */
    Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                jaas(user, passwordOf(user)),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.pem().toString());
    }

    static String passwordOf(String user) {
        return "password-of-" + user;
    }

    private static String jaas(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                + password + "\";";
    }

    private static UserScramCredentialAlteration credential(KafkaUser user) {
        String name = user.getMetadata().getName();
        return new UserScramCredentialUpsertion(
                name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), passwordOf(name));
    }

    private static List<AclBinding> bindings(KafkaUser user) {
        var bindings = new ArrayList<AclBinding>();
        for (AclRule rule : ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls()) {
            ResourcePattern pattern = pattern(rule);
            rule.getOperations()
                    .forEach(operation -> bindings.add(new AclBinding(
                            pattern,
                            new AccessControlEntry(
                                    "User:" + user.getMetadata().getName(),
                                    "*",
                                    AclOperation.fromString(
                                            operation.toString().replace("DESCRIBECONFIGS", "DESCRIBE_CONFIGS")),
                                    AclPermissionType.ALLOW))));
        }
        return bindings;
    }

    private static ResourcePattern pattern(AclRule rule) {
        return switch (rule.getResource()) {
            case AclRuleTopicResource topic -> pattern(ResourceType.TOPIC, topic.getName(), topic.getPatternType());
            case AclRuleGroupResource group -> pattern(ResourceType.GROUP, group.getName(), group.getPatternType());
            case AclRuleTransactionalIdResource id ->
                pattern(ResourceType.TRANSACTIONAL_ID, id.getName(), id.getPatternType());
            default -> throw new AssertionError("a right over something else: " + rule);
        };
    }

    private static ResourcePattern pattern(ResourceType type, String name, Object kind) {
        return new ResourcePattern(
                type, name, "PREFIX".equals(kind.toString()) ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    @Override
    public void close() {
        broker.close();
    }
}
