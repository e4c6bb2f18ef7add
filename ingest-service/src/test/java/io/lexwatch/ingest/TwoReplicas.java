package io.lexwatch.ingest;

import io.lexwatch.processes.LocalBroker;
import io.lexwatch.processes.QuarkusProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A broker, a feed server and two replicas: started for the first test class that asks, and shared by all of a run. */
public final class TwoReplicas implements AutoCloseable {

    private final LocalBroker broker;
    private final FeedServer feeds;
    private final List<QuarkusProcess> replicas;
    private final List<Api> apis;

    TwoReplicas() {
        try {
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "replicas-");
            broker = LocalBroker.onFreePort(folder.resolve("broker"));
            feeds = new FeedServer();
            replicas = List.of(replica("ingest-1", folder), replica("ingest-2", folder));
            apis = replicas.stream().map(replica -> new Api(replica.address())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the replicas cannot be started", e);
        }
    }

    private QuarkusProcess replica(String name, Path folder) {
        var environment = Map.of(
                "LEXWATCH_KAFKA", broker.bootstrapServers(),
                "LEXWATCH_API_KEY", Api.KEY,
                "LEXWATCH_ALLOW_ADDRESSES", "127.0.0.0/8",
                "LEXWATCH_INGEST_POLL", "500ms",
                "LEXWATCH_INGEST_HOST_GAP", "5ms",
                "LEXWATCH_INGEST_WEBSUB_URL", "https://push.example",
                "LEXWATCH_INGEST_SESSION_TIMEOUT", "6s");
        return QuarkusProcess.startReady("ingest-service", name, environment, folder);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    FeedServer feeds() {
        return feeds;
    }

    /** REST of each replica. */
    List<Api> apis() {
        return apis;
    }

    @Override
    public void close() {
        replicas.forEach(QuarkusProcess::close);
        feeds.close();
        broker.close();
    }

    /** Gives them to the constructors of test classes. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TwoReplicas.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(TwoReplicas.class, type -> new TwoReplicas(), TwoReplicas.class);
        }
    }
}
