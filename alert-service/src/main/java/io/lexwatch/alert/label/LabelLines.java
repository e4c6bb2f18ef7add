package io.lexwatch.alert.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lexwatch.alert.store.Label;
import io.lexwatch.alert.store.Labels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes all labels as JSON lines, in the fields that {@code lexwatch eval} and {@code lexwatch train} read. */
@ApplicationScoped
public class LabelLines {

    private static final byte[] NEW_LINE = "\n".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);

    private final Labels labels;

    @Inject
    public LabelLines(Labels labels) {
        this.labels = labels;
    }

    /**
     * One line; what nobody said is left out.
     *
     * @param textIs how much of the text there is: whole, excerpt or title
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "date", "feed", "url", "title", "text"})
    record Line(
            String id,
            String date,
            String feed,
            String url,
            String title,
            String text,
            @JsonProperty("data_law") boolean dataLaw,
            @JsonProperty("corporate_response") Boolean corporateResponse,
            List<String> topics,
            String note,
            @JsonProperty("text_is") String textIs,
            @JsonProperty("labelled_at") String labelledAt) {

        static Line of(Label label) {
            return new Line(
                    label.itemId(),
                    date(label.publishedAt()),
                    label.feed(),
                    label.url(),
                    label.title(),
                    label.text(),
                    label.dataLaw(),
                    label.corporateResponse(),
                    label.topics(),
                    label.note(),
                    label.extent(),
                    label.at().toString());
        }

        private static String date(Instant at) {
            return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate().toString();
        }
    }

    /** Writes them by item id; the stream stays open. */
    public void write(OutputStream out) {
        labels.forEach(label -> {
            try {
                MAPPER.writeValue(out, Line.of(label));
                out.write(NEW_LINE);
            } catch (IOException e) {
                throw new UncheckedIOException("the labels cannot be written out: " + e.getMessage(), e);
            }
        });
    }
}
