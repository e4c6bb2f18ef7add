package io.lexwatch.classifier.messaging;

import io.lexwatch.contract.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of what goes on: its own attributes, and the trace that the record before it came in. */
final class TracedHeaders {

    static final String SOURCE = "/lexwatch/classifier";

    private static final List<String> TRACE = List.of("traceparent", "tracestate", "baggage");

    private TracedHeaders() {}

    static RecordHeaders of(ConsumerRecord<byte[], byte[]> origin, EventHeaders attributes) {
        var headers = new RecordHeaders();
        for (String name : TRACE) {
            Header header = origin.headers().lastHeader(name);
            if (header != null) {
                headers.add(header);
            }
        }
        attributes.asMap().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
