package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.lexwatch.alert.store.Digest;
import io.lexwatch.alert.store.Subscription;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as the API takes and shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        @Schema(readOnly = true) String id,
        String name,

        @Schema(description = "as schema/filter.v1.json has it; {} takes everything")
        JsonNode filter,

        List<String> endpoints,
        boolean paused,
        @Schema(enumeration = {"all", "material", "none"}) String updates,
        Integer minCorroboration,
        Digest digest,

        @Schema(
                enumeration = {"alerts", "operations"},
                description = "operations: feeds, stages and endpoints that stop working; no filter then")
        String about,

        @Schema(readOnly = true) Instant createdAt,

        @Schema(readOnly = true, description = "what in the filter the catalog does not know, when it is saved")
        List<String> warnings) {

    static SubscriptionView of(Subscription stored) {
        return of(stored, null);
    }

    static SubscriptionView of(Subscription stored, List<String> warnings) {
        return new SubscriptionView(
                stored.id(),
                stored.name(),
                FilterJson.read(stored.filter()),
                stored.endpoints(),
                stored.paused(),
                stored.updates(),
                stored.minCorroboration(),
                stored.digest(),
                stored.about(),
                stored.createdAt(),
                warnings);
    }

    Subscription toStored(String id, Instant createdAt, long version) {
        return new Subscription(
                id,
                name.strip(),
                filterText(),
                endpointIds(),
                paused,
                updates,
                minCorroboration,
                digest,
                about,
                createdAt,
                version);
    }

    String filterText() {
        return FilterJson.text(filter);
    }

    List<String> endpointIds() {
        return endpoints == null ? List.of() : endpoints;
    }
}
