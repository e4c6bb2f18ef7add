package io.lexwatch.alert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lexwatch.alert.store.Endpoint;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An endpoint as the API takes and shows it: address and secret go in and never come out.
 *
 * @param address the host alone, for who reads
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndpointView(
        @Schema(readOnly = true) String id,
        String name,
        String channel,
        @Schema(writeOnly = true) String url,
        @Schema(writeOnly = true) String secret,
        @Schema(readOnly = true) String address,
        Double perSecond,
        @Schema(readOnly = true) String disabled,
        @Schema(readOnly = true) Instant failingSince,
        @Schema(readOnly = true) Instant createdAt) {

    static EndpointView of(Endpoint stored) {
        return new EndpointView(
                stored.id(),
                stored.name(),
                stored.channel(),
                null,
                null,
                host(stored.url()),
                stored.perSecond(),
                stored.disabled(),
                stored.failingSince(),
                stored.createdAt());
    }

    private static String host(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() == null ? uri.getScheme() + ":…" : uri.getScheme() + "://" + uri.getHost() + "/…";
        } catch (IllegalArgumentException e) {
            return "…";
        }
    }

    /** Never shows an address or a secret, whoever prints it. */
    @Override
    public String toString() {
        return "endpoint " + id + " (" + channel + ")";
    }
}
