package io.lexwatch.classifier.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Sends until the broker has it: an outage of the broker pauses the work, and loses none of it. */
final class Persistence {

    private static final Logger LOG = Logger.getLogger(Persistence.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private Persistence() {}

    static void send(MutinyEmitter<byte[]> topic, Message<byte[]> message, String what) throws InterruptedException {
        while (!sent(topic, message, what)) {
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    /** The same without holding a thread: ends once the broker has it. */
    static CompletionStage<Void> sending(MutinyEmitter<byte[]> topic, Message<byte[]> message, String what) {
        return Uni.createFrom()
                .deferred(() -> topic.sendMessage(message))
                .onFailure()
                .invoke(e -> LOG.warnf("the broker did not take %s; trying again: %s", what, e.getMessage()))
                .onFailure()
                .retry()
                .withBackOff(BETWEEN_TRIES, BETWEEN_TRIES)
                .indefinitely()
                .subscribeAsCompletionStage();
    }

    private static boolean sent(MutinyEmitter<byte[]> topic, Message<byte[]> message, String what)
            throws InterruptedException {
        try {
            topic.sendMessageAndAwait(message);
            return true;
        } catch (CompletionException | IllegalStateException e) {
            if (e.getCause() instanceof InterruptedException
                    || Thread.currentThread().isInterrupted()) {
                throw new InterruptedException("stopped while sending " + what);
            }
            LOG.warnf("the broker did not take %s; trying again: %s", what, e.getMessage());
            return false;
        }
    }
}
