package io.lexwatch.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.lexwatch.contract.TopicDeclaration;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import io.strimzi.api.kafka.model.user.acl.StrimziAclOperation;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The broker is given the topics as the contract declares them, and users who may use these and nothing else. */
class TopicsTest {

    private final Manifests topics = Manifests.file(Manifests.FOLDER.resolve("components/strimzi/topics.yaml"));
    private final Manifests users = Manifests.file(Manifests.FOLDER.resolve("components/strimzi/users.yaml"));

    @Test
    void everyTopicIsDeclaredWithItsPartitions() {
        Map<String, Integer> declared = Arrays.stream(TopicDeclaration.values())
                .collect(Collectors.toMap(TopicDeclaration::topic, TopicDeclaration::partitions));
        Map<String, Integer> given = topics.all(KafkaTopic.class).stream()
                .collect(Collectors.toMap(
                        each -> each.getMetadata().getName(),
                        each -> each.getSpec().getPartitions()));
        assertThat(given).isEqualTo(declared);
    }

    @Test
    void everyTopicIsConfiguredAsDeclared() {
        assertThat(topics.all(KafkaTopic.class)).allSatisfy(topic -> {
            Map<String, String> given = topic.getSpec().getConfig().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().toString()));
            TopicDeclaration declared =
                    TopicDeclaration.named(topic.getMetadata().getName()).orElseThrow();
            assertThat(given).isEqualTo(declared.config());
        });
    }

    @Test
    void usersMayUseDeclaredTopicsAlone() {
        assertThat(users.all(KafkaUser.class))
                .hasSize(3)
                .allSatisfy(user -> assertThat(acls(user)).isNotEmpty().allSatisfy(acl -> {
                    assertThat(acl.getOperations())
                            .extracting(Object::toString)
                            .isSubsetOf("READ", "WRITE", "DESCRIBE", "DESCRIBECONFIGS");
                    if (acl.getResource() instanceof AclRuleTopicResource topic) {
                        assertThat(TopicDeclaration.named(topic.getName())).isPresent();
                        assertThat(topic.getPatternType().toString()).isEqualTo("LITERAL");
                    }
                }));
    }

    @Test
    void everyTopicHasAWriter() {
        assertThat(users.all(KafkaUser.class).stream()
                        .flatMap(user -> acls(user).stream())
                        .filter(acl -> acl.getOperations().toString().contains(StrimziAclOperation.WRITE.toString()))
                        .map(AclRule::getResource)
                        .filter(AclRuleTopicResource.class::isInstance)
                        .map(each -> ((AclRuleTopicResource) each).getName()))
                .containsAll(Arrays.stream(TopicDeclaration.values())
                        .map(TopicDeclaration::topic)
                        .toList());
    }

    private static java.util.List<AclRule> acls(KafkaUser user) {
        return ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls();
    }
}
