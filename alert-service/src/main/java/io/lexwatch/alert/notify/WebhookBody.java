package io.lexwatch.alert.notify;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What a webhook receives: the attributes of a CloudEvent, and the data of its type. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookBody(
        String specversion, String type, String source, String id, Instant time, String dataschema, Object data) {

    /** The data of a test message or of a notice about operations. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(String summary, List<String> headlines) {}

    /** The data of a digest, as {@code schema/digest.v1.json} describes it. */
    record Digest(String summary, List<Dossier> dossiers) {}

    /** The alerts of a digest on one law, or one place and topic. */
    record Dossier(String name, List<AlertData> alerts) {}

    static WebhookBody of(Notice notice) {
        return new WebhookBody(
                "1.0", notice.type(), "/lexwatch/alert", notice.id(), notice.time(), schema(notice), data(notice));
    }

    private static Object data(Notice notice) {
        return switch (notice.type()) {
            case Notice.ALERT -> notice.alerts().getFirst();
            case Notice.DIGEST ->
                new Digest(
                        notice.summary(),
                        notice.dossiers().entrySet().stream()
                                .map(dossier -> new Dossier(dossier.getKey(), dossier.getValue()))
                                .toList());
            default ->
                new Message(
                        notice.summary(),
                        Stream.concat(
                                        notice.lines().stream(),
                                        notice.alerts().stream().map(AlertData::headline))
                                .toList());
        };
    }

    private static String schema(Notice notice) {
        return switch (notice.type()) {
            case Notice.ALERT -> "https://lexwatch.io/schema/alert.v1.json";
            case Notice.DIGEST -> "https://lexwatch.io/schema/digest.v1.json";
            default -> null;
        };
    }
}
