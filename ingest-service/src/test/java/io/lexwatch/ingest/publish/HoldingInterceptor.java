package io.lexwatch.ingest.publish;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Makes a producer stand still before each record with a mark in its key, until it is let go, as a long pause would. */
public final class HoldingInterceptor implements ProducerInterceptor<String, byte[]> {

    static final String MARK = "-held";

    private static final CountDownLatch GATE = new CountDownLatch(1);

    static void letGo() {
        GATE.countDown();
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        if (record.key().endsWith(MARK)) {
            try {
                GATE.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return record;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        // Only what is sent matters here.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // There is nothing to configure.
    }
}
