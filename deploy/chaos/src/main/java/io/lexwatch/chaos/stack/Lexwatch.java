package io.lexwatch.chaos.stack;

import io.lexwatch.processes.FreePort;
import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.LocalStore;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** All processes of a Lexwatch with several replicas; its lines to the store and to the receiver can be made faulty. */
public final class Lexwatch implements AutoCloseable {

    /** For these processes alone, which listen on loopback and end with the run. */
    private static final String KEY = "chaos-key-of-one-run";

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration SLOWNESS = Duration.ofMillis(400);

    private final Path folder;
    private final LocalBroker broker;
    private final LocalStore store;
    private final FaultyLine toStore;
    private final FaultyLine toReceiver;
    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final Map<ServiceKind, Integer> numbers = new LinkedHashMap<>();
    private final Api api = new Api(KEY);
    private final Map<String, String> environment;

    private Lexwatch(Path folder, Path brokerData, int receiverPort, String secret) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.broker = LocalBroker.start(brokerData, FreePort.find(), FreePort.find(), folder);
        this.store = LocalStore.start(folder.resolve("store"), FreePort.find(), folder);
        this.toStore = new FaultyLine(port(store.uri()), SLOWNESS);
        this.toReceiver = new FaultyLine(receiverPort, SLOWNESS);
        this.environment = environment(secret);
    }

    /**
     * Returns when all replicas are ready.
     *
     * @param brokerData where the broker keeps its topics
     */
    public static Lexwatch start(Path folder, Path brokerData, int replicas, int receiverPort, String secret)
            throws IOException {
        var lexwatch = new Lexwatch(folder, brokerData, receiverPort, secret);
        try {
            for (int i = 0; i < replicas; i++) {
                for (ServiceKind kind : ServiceKind.values()) {
                    lexwatch.add(kind);
                }
            }
            lexwatch.members.forEach(member -> member.process().awaitReady(READY_WITHIN));
            return lexwatch;
        } catch (RuntimeException e) {
            lexwatch.close();
            throw e;
        }
    }

    private Map<String, String> environment(String secret) {
        var all = new LinkedHashMap<String, String>();
        all.put("LEXWATCH_KAFKA", broker.bootstrapServers());
        all.put("LEXWATCH_MONGO", store.uri().replace(":" + port(store.uri()), ":" + toStore.port()));
        all.put("LEXWATCH_API_KEY", KEY);
        all.put("LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8");
        all.put("LEXWATCH_WEBHOOK_URL", "http://127.0.0.1:" + toReceiver.port() + "/alerts");
        all.put("LEXWATCH_WEBHOOK_SECRET", secret);
        all.put("QUARKUS_HTTP_IO_THREADS", "2");
        // A run lasts minutes, not days: what fails is tried again sooner, and oftener than any fault lasts.
        all.put("LEXWATCH_INGEST_FAILURE_CEILING", "10s");
        all.put("LEXWATCH_INGEST_HTTP_RESPONSE_TIMEOUT", "5s");
        all.put("LEXWATCH_INGEST_HTTP_TOTAL_TIMEOUT", "10s");
        all.put("LEXWATCH_DELIVERY_RETRY_AFTER", "PT0.5S,PT1S" + ",PT2S".repeat(300));
        all.put("LEXWATCH_DELIVERY_LEASE", "PT4S");
        all.put("LEXWATCH_DELIVERY_TIMEOUT", "PT4S");
        return Map.copyOf(all);
    }

    private static int port(String uri) {
        return Integer.parseInt(uri.replaceFirst("^mongodb://127\\.0\\.0\\.1:(\\d+)/.*$", "$1"));
    }

    /** Starts one more replica, without waiting for it. */
    public synchronized Member add(ServiceKind kind) {
        String name = kind.shown() + "-" + numbers.merge(kind, 1, Integer::sum);
        var process = QuarkusProcess.start(
                kind.module(), name, FreePort.find(), kind.heap(), environment, folder, "-XX:TieredStopAtLevel=1");
        var member = new Member(kind, name, process);
        members.add(member);
        return member;
    }

    /** Kills a replica for good. */
    public void remove(Member member) {
        members.remove(member);
        member.process().kill();
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public List<Member> members(ServiceKind kind) {
        return members.stream().filter(member -> member.kind() == kind).toList();
    }

    public boolean isReady() {
        return members.stream().allMatch(api::isReady);
    }

    public LocalBroker broker() {
        return broker;
    }

    public LocalStore store() {
        return store;
    }

    public FaultyLine toStore() {
        return toStore;
    }

    public FaultyLine toReceiver() {
        return toReceiver;
    }

    public Api api() {
        return api;
    }

    @Override
    public void close() throws IOException {
        members.forEach(member -> member.process().kill());
        api.close();
        toStore.close();
        toReceiver.close();
        store.close();
        broker.close();
    }
}
