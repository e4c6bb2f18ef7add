package io.lexwatch.alert.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lexwatch.alert.store.Alert;
import io.lexwatch.alert.store.PageAddress;
import io.lexwatch.alert.store.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/** An alert as the index holds it. */
final class AlertDocument {

    static final String ID = "id";
    static final String TEXT = "text";
    static final String PAGE = "page";
    static final String ALERTING = "alerting";
    static final String SEVERITY = "severity-at-least";
    static final String FIRST_SEEN = "first-seen";
    static final String LAST_SEEN = "last-seen";
    static final String FACETS = "$facets";
    private static final String SUMMARY = "summary";
    private static final int MOST_SOURCES = 50;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private AlertDocument() {}

    static Document of(Alert alert) {
        AlertSummary summary = AlertSummary.of(alert);
        var document = new Document();
        document.add(new StringField(ID, alert.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(alert.id())));
        document.add(new StringField(ALERTING, Boolean.toString(summary.alerting()), Field.Store.NO));
        document.add(new IntPoint(SEVERITY, summary.severity().ordinal()));
        document.add(new LongPoint(FIRST_SEEN, summary.firstSeen().toEpochMilli()));
        document.add(new NumericDocValuesField(LAST_SEEN, summary.lastSeen().toEpochMilli()));
        document.add(new StoredField(SUMMARY, write(summary)));
        for (Facet facet : Facet.values()) {
            facet.keys(summary).forEach(key -> document.add(new StringField(facet.field(), key, Field.Store.NO)));
            facet.counted(summary)
                    .ifPresent(value -> document.add(new SortedSetDocValuesFacetField(facet.field(), value)));
        }
        alert.fact().sources().stream()
                .flatMap(source -> PageAddress.key(source.url()).stream())
                .distinct()
                .forEach(page -> document.add(new StringField(PAGE, page, Field.Store.NO)));
        addText(alert, document);
        return document;
    }

    private static void addText(Alert alert, Document document) {
        document.add(new TextField(TEXT, alert.fact().headline(), Field.Store.NO));
        for (Source source : alert.fact().sources().stream().limit(MOST_SOURCES).toList()) {
            document.add(new TextField(TEXT, source.title(), Field.Store.NO));
            source.evidence().forEach(quote -> document.add(new TextField(TEXT, quote.text(), Field.Store.NO)));
            if (source.publisher() != null) {
                document.add(new TextField(TEXT, source.publisher(), Field.Store.NO));
            }
        }
    }

    static AlertSummary summary(Document document) {
        BytesRef bytes = document.getBinaryValue(SUMMARY);
        try {
            return MAPPER.readValue(bytes.bytes, bytes.offset, bytes.length, AlertSummary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the index holds a summary that cannot be read", e);
        }
    }

    private static byte[] write(AlertSummary summary) {
        try {
            return MAPPER.writeValueAsBytes(summary);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a summary that cannot be written: " + summary.id(), e);
        }
    }
}
