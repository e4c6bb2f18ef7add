package io.lexwatch.alert.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.alert.store.Silence;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A silence as the API takes and shows it. */
public record SilenceView(
        @Schema(readOnly = true) String id,
        JsonNode filter,
        String reason,
        @Schema(readOnly = true) String by,
        @Schema(readOnly = true) Instant createdAt,
        Instant until) {

    static SilenceView of(Silence stored) {
        return new SilenceView(
                stored.id(),
                FilterJson.read(stored.filter()),
                stored.reason(),
                stored.by(),
                stored.createdAt(),
                stored.until());
    }

    String filterText() {
        return FilterJson.text(filter);
    }
}
