package io.lexwatch.chaos.fault;

import io.lexwatch.chaos.stack.Topics;
import io.lexwatch.contract.TopicDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Records that nobody can handle, and the keys under which they must come out as dead letters. */
public final class Poison {

    private static final List<String> BODIES = List.of(
            "no JSON at all",
            "",
            "{}",
            "null",
            "[]",
            "7",
            "{\"id\":",
            "{\"id\":{},\"item\":[]}",
            "{\"item\":null}",
            "{\"item\":{}}",
            "{\"id\":\"x\",\"findings\":[{\"type\":\"unheard-of\"}]}");

    /** Topics whose readers pass over what they cannot read. */
    private static final List<TopicDeclaration> PASSED_OVER = List.of(
            TopicDeclaration.CATALOG,
            TopicDeclaration.FEEDS,
            TopicDeclaration.FEED_STATE,
            TopicDeclaration.FEED_COMMANDS);

    private final Set<String> sent = new TreeSet<>();

    /** Keys of what must be among the dead letters. */
    public synchronized Set<String> sent() {
        return Set.copyOf(sent);
    }

    synchronized void send(Topics topics, Random random) throws InterruptedException {
        for (TopicDeclaration topic : List.of(TopicDeclaration.NEWS_ITEMS, TopicDeclaration.FLAGGED_NEWS)) {
            for (String body : BODIES) {
                String key = "poison-" + sent.size();
                topics.send(topic, key, body.getBytes(StandardCharsets.UTF_8));
                sent.add(key);
            }
            var noise = new byte[1 + random.nextInt(2_000)];
            random.nextBytes(noise);
            String key = "poison-" + sent.size();
            topics.send(topic, key, noise);
            sent.add(key);
        }
        for (TopicDeclaration topic : PASSED_OVER) {
            String body = BODIES.get(random.nextInt(BODIES.size()));
            topics.send(topic, "poison-unread", body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
