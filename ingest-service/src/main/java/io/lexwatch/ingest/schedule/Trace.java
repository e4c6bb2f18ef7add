package io.lexwatch.ingest.schedule;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;

/** Begins the trace that follows an item from its poll to the webhook. */
record Trace(OpenTelemetry telemetry) {

    /**
     * A poll's part of the trace.
     *
     * @param headers by which the trace goes on behind Kafka; none where tracing is off
     */
    record Span(io.opentelemetry.api.trace.Span span, Map<String, String> headers) implements AutoCloseable {

        @Override
        public void close() {
            span.end();
        }
    }

    Span poll(String feedId) {
        var span = telemetry
                .getTracer("io.lexwatch.ingest")
                .spanBuilder("poll feed")
                .setAttribute("lexwatch.feed.id", feedId)
                .startSpan();
        var headers = new HashMap<String, String>();
        telemetry.getPropagators().getTextMapPropagator().inject(Context.root().with(span), headers, Map::put);
        return new Span(span, headers);
    }
}
