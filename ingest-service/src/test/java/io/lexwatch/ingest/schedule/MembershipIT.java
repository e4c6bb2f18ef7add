package io.lexwatch.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lexwatch.contract.TopicDeclaration;
import io.lexwatch.ingest.publish.KafkaSettings;
import io.lexwatch.processes.LocalBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the group shares the partitions out at a real broker. */
class MembershipIT {

    private static final int PARTITIONS = TopicDeclaration.FEEDS.partitions();
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** A member, what it has, and all that was ever given to it and taken from it. */
    private static final class Member implements AutoCloseable {

        private final Set<Integer> has = new ConcurrentSkipListSet<>();
        private final Set<Integer> taken = new ConcurrentSkipListSet<>();
        private final Membership membership;

        Member(LocalBroker broker) {
            var kafka = new KafkaSettings(
                    Map.of("bootstrap.servers", broker.bootstrapServers()), "membership", Duration.ofSeconds(6));
            membership = new Membership(kafka, has::add, this::lose);
            membership.start();
        }

        private void lose(int partition) {
            has.remove(partition);
            taken.add(partition);
        }

        @Override
        public void close() {
            try {
                membership.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aReplicaAddedTakesItsShareAndMovesNothingElse() {
        try (var broker = LocalBroker.onFreePort(folder);
                var first = new Member(broker);
                var second = new Member(broker)) {
            await().atMost(SOON).until(() -> shared(first, second));
            first.taken.clear();
            second.taken.clear();
            try (var third = new Member(broker)) {
                await().atMost(SOON).until(() -> !third.has.isEmpty() && shared(first, second, third));
                assertThat(first.has.size() + first.taken.size() + second.has.size() + second.taken.size())
                        .isEqualTo(PARTITIONS);
                assertThat(Stream.concat(first.taken.stream(), second.taken.stream()))
                        .containsExactlyInAnyOrderElementsOf(third.has);
                assertThat(third.taken).isEmpty();
            }
        }
    }

    private static boolean shared(Member... members) {
        int most = (PARTITIONS + members.length - 1) / members.length;
        return Stream.of(members).mapToInt(member -> member.has.size()).sum() == PARTITIONS
                && Stream.of(members).allMatch(member -> member.has.size() <= most);
    }
}
